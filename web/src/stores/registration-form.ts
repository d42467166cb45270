import { postRegistration } from '@confettis/shared/api/registrations'
import type { Registration, RegistrationInput } from '@confettis/shared/domain/registration'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { emptyRegistrant, emptyRegistration, type RegistrantValues } from '../lib/forms/registration'
import { useHttp } from '../lib/http'
import { formState } from './form'

/** The form to register. `sent` is the last registration of this visit, in memory only: it can be sent again. */
export const useRegistrationForm = defineStore('registration-form', () => {
  const http = useHttp()
  const form = formState(emptyRegistration)
  const sent = shallowRef<Registration | null>(null)

  /** Resolves once the registration is stored. @throws ApiError 400 with `fields`, 404, 409 with the reason, 429, or an outage */
  async function register(registration: RegistrationInput) {
    await postRegistration(http, registration)
  }

  return { ...form, sent, register }
})

/** The form that changes a registration. */
export const useChangeForm = defineStore('change-form', () => formState<RegistrantValues>(emptyRegistrant))
