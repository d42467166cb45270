import type { OwnRegistration, RegistrationChange } from '@confettis/shared/domain/registration'
import { storeToRefs } from 'pinia'
import { useForm } from '../../composables/useForm'
import { readChange } from '../../lib/forms/registration'
import { useChangeForm } from '../../stores/registration-form'
import { useRegistrationToken } from '../../stores/registration-token'

/** Changes a registration. The token is proof enough: no proof of work and no minimum time. */
export function useChangeSubmit(formId: string, registration: OwnRegistration, token: () => string) {
  const store = useRegistrationToken()

  return useForm({
    formId,
    form: storeToRefs(useChangeForm()),
    read: (values) => readChange(values, registration, token()),
    rules: async () => {
      const { registrationChangeSchema } = await import('@confettis/shared/domain/registration')
      return { schema: registrationChangeSchema(registration.event.questions), minElapsedMs: 0 }
    },
    async send(timed: RegistrationChange & { elapsed?: number }) {
      const change = { ...timed }
      delete change.elapsed
      await store.change(change)
    },
  })
}
