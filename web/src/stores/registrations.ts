import { postRegistration } from '@confettis/shared/api/registrations'
import type { RegistrationInput } from '@confettis/shared/domain/registration'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'

/** Registering for events. */
export const useRegistrations = defineStore('registrations', () => {
  const http = useHttp()

  /** Resolves once the registration is stored. @throws ApiError 400 with `fields`, 404, 409 with the reason, 429, or an outage */
  async function register(registration: RegistrationInput) {
    await postRegistration(http, registration)
  }

  return { register }
})
