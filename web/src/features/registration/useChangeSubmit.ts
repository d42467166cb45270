import type { OwnRegistration, RegistrationChange } from '@confettis/shared/domain/registration'
import { storeToRefs } from 'pinia'
import { useForm } from '../../composables/useForm'
import { useChangeForm } from '../../stores/registration-form'
import { useRegistrationToken } from '../../stores/registration-token'
import { readChange } from '../../lib/forms/registration'

/** Changing what one said; who holds a link was shown to be no machine. */
export function useChangeSubmit(formId: string, held: OwnRegistration, token: () => string) {
  const link = useRegistrationToken()

  return useForm({
    formId,
    form: storeToRefs(useChangeForm()),
    read: (values) => readChange(values, held, token()),
    rules: async () => {
      const { registrationChangeSchema } = await import('@confettis/shared/domain/registration')
      return { schema: registrationChangeSchema(held.event.questions), minElapsed: 0 }
    },
    async send(timed: RegistrationChange & { elapsed?: number }) {
      const change = { ...timed }
      delete change.elapsed
      await link.change(change)
    },
  })
}
