import type { Departement } from '@confettis/shared/domain/departements'
import type { Signature, SignatoryKind } from '@confettis/shared/domain/signatory'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { formState } from './form'

export interface SigningValues {
  firstName: string
  lastName: string
  email: string
  kind: SignatoryKind | ''
  organisation: string
  role: string
  departement: Departement | ''
  isPublic: boolean
  newsletter: boolean
  consent: boolean
  /** The honeypot. */
  website: string
}

/** Nothing is ticked beforehand: a yes that nobody said is none (GDPR, recital 32). */
const empty = (): SigningValues => ({
  firstName: '',
  lastName: '',
  email: '',
  kind: '',
  organisation: '',
  role: '',
  departement: '',
  isPublic: false,
  newsletter: false,
  consent: false,
  website: '',
})

/** The form to sign, and what was signed with it in this visit: in memory, to be sent again should no mail come. */
export const useSigningForm = defineStore('signing-form', () => {
  const form = formState(empty)
  const sent = shallowRef<Signature | null>(null)
  return { ...form, sent }
})
