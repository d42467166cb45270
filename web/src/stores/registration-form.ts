import type { Departement } from '@confettis/shared/domain/departements'
import type { Registration } from '@confettis/shared/domain/registration'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { formState } from './form'

/** Who comes, and what they answer: each question under a name of its own. */
export interface GuestValues {
  firstName: string
  lastName: string
  organisation: string
  role: string
  departement: Departement | ''
  needs: string
  [answer: `answers-${string}`]: string
}

export interface RegistrationValues extends GuestValues {
  email: string
  newsletter: boolean
  /** The honeypot. */
  website: string
}

const emptyGuest = () => ({
  firstName: '',
  lastName: '',
  organisation: '',
  role: '',
  departement: '' as const,
  needs: '',
})

const empty = (): RegistrationValues => ({ ...emptyGuest(), email: '', newsletter: false, website: '' })

/** The form to register, and what was sent with it in this visit: in memory, to be sent again should no mail come. */
export const useRegistrationForm = defineStore('registration-form', () => {
  const form = formState(empty)
  const sent = shallowRef<Registration | null>(null)
  return { ...form, sent }
})

/** What one said earlier, being changed. */
export const useChangeForm = defineStore('change-form', () => formState<GuestValues>(emptyGuest))
