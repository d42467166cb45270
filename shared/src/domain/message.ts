import * as z from 'zod/mini'
import { emailField, paragraphField, lineField } from './fields.js'

/** Subjects of a contact message. */
export const MESSAGE_SUBJECTS = [
  'question',
  'sign',
  'register',
  'testimony',
  'partner',
  'press',
  'accessibility',
  'privacy',
] as const
export type MessageSubject = (typeof MESSAGE_SUBJECTS)[number]

/** A form sent faster than this was filled in by a program. */
export const MESSAGE_MIN_ELAPSED_MS = 2_000

/**
 * Input of the contact form, validated in the browser and in the CMS.
 * `website` is the honeypot: people don't see it. `elapsed` is how long the form was open, in
 * milliseconds; a browser without JavaScript can't say it.
 */
export const messageSchema = z.strictObject({
  name: lineField({ max: 120, missing: 'Indiquez votre nom, pour que nous sachions à qui répondre.' }),
  email: emailField('Indiquez votre adresse e-mail, pour que nous puissions vous répondre.'),
  subject: z.enum(MESSAGE_SUBJECTS, { error: 'Choisissez un sujet dans la liste.' }),
  body: paragraphField({
    min: 10,
    max: 5_000,
    missing: 'Écrivez votre message.',
    short: 'Dites-nous en un peu plus : dix caractères au moins.',
  }),
  website: z.optional(z.string().check(z.maxLength(200))),
  elapsed: z.optional(z.number().check(z.minimum(0), z.maximum(7 * 24 * 3_600_000))),
})

export type MessageInput = z.input<typeof messageSchema>
export type Message = z.output<typeof messageSchema>
