import { paragraphField } from '@confettis/shared/domain/fields'
import type { AUTHOR_STATES } from '@confettis/shared/domain/testimony'
import * as z from 'zod/mini'

export const storiesSchema = z.strictObject({ after: z.optional(z.int()) })

export const refusalSchema = z.strictObject({
  reason: paragraphField({
    min: 2,
    max: 2_000,
    missing: 'Dites pourquoi l’histoire est refusée\u00a0: son auteur·ice recevra ces mots.',
    short: 'Écrivez au moins un mot.',
  }),
})

/** A story that waits for the team, as far as judging it asks. */
export interface WaitingStory {
  id: number
  documentId: string
  title: string
  story: string
  firstName: string | null
  /** It can be published once its author has confirmed. */
  author: (typeof AUTHOR_STATES)[number]
  suspicion: string | null
  /** ISO 8601. */
  sentAt: string
}

export interface StoryPage {
  data: WaitingStory[]
  next: number | null
}
