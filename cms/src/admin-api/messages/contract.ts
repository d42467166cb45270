import { lineField, paragraphField } from '@confettis/shared/domain/fields'
import type { MessageSubject } from '@confettis/shared/domain/message'
import * as z from 'zod/mini'

const MAX_PAGE = 50

export const messagesSchema = z.strictObject({ handled: z.boolean(), after: z.optional(z.int32()) })
export type MessagesQuery = z.output<typeof messagesSchema>

export const handlingSchema = z.strictObject({
  only: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(MAX_PAGE)),
  handled: z.boolean(),
})
export type Handling = z.output<typeof handlingSchema>

export const answerSchema = z.strictObject({
  subject: lineField({ max: 120, missing: 'Donnez un objet à votre réponse.' }),
  text: paragraphField({
    min: 2,
    max: 5_000,
    missing: 'Écrivez votre réponse.',
    short: 'Écrivez au moins un mot.',
  }),
  /** The last answer that the administrator has seen: a newer one is a conflict. */
  answeredAt: z.nullable(z.iso.datetime()),
})
export type Answer = z.output<typeof answerSchema>

/** A message without the email of its author. */
export interface ShownMessage {
  id: number
  documentId: string
  name: string
  subject: MessageSubject
  body: string
  handled: boolean
  suspect: boolean
  /** The mailbox of the author does not exist. */
  unreachable: boolean
  /** ISO 8601. */
  createdAt: string
  answeredAt: string | null
}

export interface MessagePage {
  data: ShownMessage[]
  next: number | null
}
