import type { Departement } from '@confettis/shared/domain/departements'
import type { AuthorShown } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { PartnerRows } from '../features/testimonies/partner-rows'
import { emptyStory } from '../features/testimonies/testimony'
import { formState } from './form'

export interface StoryValues extends PartnerRows {
  title: string
  story: string
  departement: Departement | ''
  place: string
  /** What one sees on the picture. */
  pictureText: string
  firstName: string
  lastName: string
  shown: AuthorShown | ''
  email: string
  consent: boolean
  /** The honeypot. */
  website: string
}

/** The form to tell a story, and what was told with it in this visit: in memory, should the address have been wrong. */
export const useStoryForm = defineStore('story-form', () => {
  const form = formState(emptyStory)
  /** A picture was chosen, and has to be chosen again: browsers do not keep files. */
  const hadPicture = ref(false)
  const sent = shallowRef<StoryValues | null>(null)
  return { ...form, hadPicture, sent }
})
