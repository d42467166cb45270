import type { Event } from '@confettis/shared/domain/event'
import type { Registration } from '@confettis/shared/domain/registration'
import { storeToRefs } from 'pinia'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { useForm } from '../../composables/useForm'
import { useRegistrationForm } from '../../stores/registration-form'
import { useRegistrations } from '../../stores/registrations'
import { writeAnswers } from '../../lib/forms/answers'
import { readRegistration } from '../../lib/forms/registration'

/** Registering for an event. */
export function useRegistrationSubmit(formId: string, event: Event) {
  const form = useRegistrationForm()
  const { deliver, begin } = useSubmitWithProof(useRegistrations().register)
  // Each event asks its own questions: their fields are there from the start, empty.
  form.values = { ...writeAnswers({}, event.questions), ...form.values }

  const state = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: `inscription-${event.slug}`, without: ['website'] },
    read: (values) => readRegistration(values, event),
    rules: async () => {
      const { registrationSchema, REGISTRATION_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/registration')
      return { schema: registrationSchema(event.questions), minElapsed: REGISTRATION_MIN_ELAPSED_MS }
    },
    async send(registration: Registration & { elapsed: number }) {
      await deliver(registration)
      form.clear()
      form.sent = registration
    },
  })

  return { ...state, begin }
}
