import { paragraphField } from '@confettis/shared/domain/fields'
import { TESTIMONY_STATES, type AUTHOR_STATES } from '@confettis/shared/domain/testimony'
import * as z from 'zod/mini'

export const testimoniesSchema = z.strictObject({ state: z.enum(TESTIMONY_STATES), after: z.optional(z.int32()) })
export type TestimoniesQuery = z.output<typeof testimoniesSchema>

export const refusalSchema = z.strictObject({
  reason: paragraphField({
    min: 2,
    max: 2_000,
    missing: 'Dites pourquoi l’histoire est refusée\u00a0: son auteur·ice recevra ces mots.',
    short: 'Écrivez au moins un mot.',
  }),
})

/** A testimony for a moderator. */
export interface SubmittedTestimony {
  id: number
  documentId: string
  title: string
  story: string
  firstName: string | null
  /** Publishing needs `confirmed`. */
  author: (typeof AUTHOR_STATES)[number]
  suspicion: string | null
  refusalReason: string | null
  /** ISO 8601. */
  sentAt: string
}

export interface TestimonyPage {
  data: SubmittedTestimony[]
  next: number | null
}

export interface Reopened {
  /** The email about the decision was sent before the decision was undone. */
  authorWasTold: boolean
}
