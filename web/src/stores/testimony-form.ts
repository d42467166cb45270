import type { Departement } from '@confettis/shared/domain/departements'
import type { AuthorDisplay } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { PartnerRows } from '../lib/forms/partner-rows'
import { emptyTestimony } from '../lib/forms/testimony'
import { formState } from './form'

export interface TestimonyValues extends PartnerRows {
  title: string
  story: string
  departement: Departement | ''
  place: string
  /** What one sees on the picture. */
  pictureText: string
  firstName: string
  lastName: string
  shown: AuthorDisplay | ''
  email: string
  consent: boolean
  /** The honeypot. */
  website: string
}

/** The form to tell a story, and what was told with it in this visit: in memory, should the address have been wrong. */
export const useTestimonyForm = defineStore('story-form', () => {
  const form = formState(emptyTestimony)
  /** A picture was chosen, and has to be chosen again: browsers do not keep files. */
  const hadPicture = ref(false)
  const sent = shallowRef<TestimonyValues | null>(null)
  return { ...form, hadPicture, sent }
})
