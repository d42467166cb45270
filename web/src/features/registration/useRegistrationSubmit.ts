import type { Event } from '@confettis/shared/domain/event'
import type { Registration } from '@confettis/shared/domain/registration'
import { storeToRefs } from 'pinia'
import { useForm } from '../../composables/useForm'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { writeAnswers } from '../../lib/forms/answers'
import { readRegistration } from '../../lib/forms/registration'
import { useRegistrationForm } from '../../stores/registration-form'

export function useRegistrationSubmit(formId: string, event: Event) {
  const form = useRegistrationForm()
  const { begin, submitWithProof } = useSubmitWithProof(form.register)
  // The fields of this event's questions exist from the start, empty.
  form.values = { ...writeAnswers({}, event.questions), ...form.values }

  const handle = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: `inscription-${event.slug}`, without: ['website'] },
    read: (values) => readRegistration(values, event),
    rules: async () => {
      const { registrationSchema, REGISTRATION_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/registration')
      return { schema: registrationSchema(event.questions), minElapsedMs: REGISTRATION_MIN_ELAPSED_MS }
    },
    async send(registration: Registration & { elapsed: number }) {
      await submitWithProof(registration)
      form.clear()
      form.sent = registration
    },
  })

  return { ...handle, begin }
}
