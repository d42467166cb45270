import * as z from 'zod/mini'
import { DEPARTEMENT_CODES } from './departements.js'
import { emailField, nameField, optionalLineField, optionalParagraphField } from './fields.js'
import { answersSchema, type Answers, type Question } from './question.js'
import { LOCALES } from './site.js'

/**
 * Where a registration stands. `pending` waits for its mailbox, `requested` for the team, `waiting` for a seat. Whoever
 * is `confirmed` holds a seat, and still does once `attended`.
 */
export const REGISTRATION_STATES = [
  'pending',
  'requested',
  'waiting',
  'confirmed',
  'attended',
  'cancelled',
  'refused',
  'expired',
] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

/** States that hold a seat. */
export const SEATED_STATES: readonly RegistrationState[] = ['confirmed', 'attended']
export const holdsSeat = (state: RegistrationState): boolean => SEATED_STATES.includes(state)

/** A form sent faster than this was filled in by a program. */
export const REGISTRATION_MIN_ELAPSED_MS = 2_000
/** Time given to a promoted registrant to decline the seat. */
export const DECLINE_HOURS = 24

const NAME_MAX = 80
const NEEDS_MAX = 1_000

const details = {
  firstName: nameField({ max: NAME_MAX, missing: 'Indiquez votre prénom.' }),
  lastName: nameField({ max: NAME_MAX, missing: 'Indiquez votre nom.' }),
  organisation: optionalLineField({ max: 120 }),
  role: optionalLineField({ max: 120 }),
  departement: z.optional(z.enum(DEPARTEMENT_CODES, { error: 'Choisissez un département dans la liste.' })),
  needs: optionalParagraphField({ max: NEEDS_MAX }),
}

const answersTo = (questions: readonly Question[]) => {
  const answers = answersSchema(questions)
  return questions.some(({ required }) => required) ? answers : z._default(answers, {})
}

/**
 * What a visitor sends to register for an event that asks `questions`. Checked in the browser and in the CMS alike;
 * nothing else may be sent. `event` is its slug; `website`, `elapsed` and `altcha` are as in a signature.
 */
export const registrationSchema = (questions: readonly Question[]) =>
  z.strictObject({
    event: z.string({ error: 'Dites à quel événement vous vous inscrivez.' }).check(z.minLength(1), z.maxLength(200)),
    ...details,
    email: emailField('Indiquez votre adresse e-mail : un message vous demandera de confirmer.'),
    answers: answersTo(questions),
    newsletter: z._default(z.boolean(), false),
    locale: z._default(z.enum(LOCALES), 'fr'),
    altcha: z.optional(z.string().check(z.maxLength(4_000))),
    website: z.optional(z.string().check(z.maxLength(200))),
    elapsed: z.optional(z.number().check(z.minimum(0), z.maximum(7 * 24 * 3_600_000))),
  })

/** Changes by the registrant; `registration` is the `id` of one of their registrations. */
export const registrationChangeSchema = (questions: readonly Question[]) =>
  z.strictObject({
    token: z.string().check(z.minLength(1), z.maxLength(200)),
    registration: z.string().check(z.minLength(1), z.maxLength(40)),
    ...details,
    answers: answersTo(questions),
  })

/** Cancellation: one of the mailbox's registrations by `id`, by default the token's own. */
export const registrationCancelSchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(200)),
  registration: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
})

export type RegistrationInput = z.input<ReturnType<typeof registrationSchema>>
export type Registration = z.output<ReturnType<typeof registrationSchema>>
export type RegistrationChange = z.output<ReturnType<typeof registrationChangeSchema>>

/** The event of a registration, as shown to the registrant. */
export interface RegisteredEvent {
  slug: string
  title: string
  startsAt: string
  endsAt: string
  online: boolean
  place: string | null
  address: string | null
  /** Only while a seat is held. */
  onlineUrl: string | null
  cancelled: boolean
  questions: Question[]
}

/** Everything stored about a registration, as shown to the registrant. */
export interface OwnRegistration {
  id: string
  state: RegistrationState
  event: RegisteredEvent
  firstName: string | null
  lastName: string | null
  email: string | null
  organisation: string | null
  role: string | null
  departement: string | null
  answers: Answers
  needs: string | null
  newsletter: boolean
  locale: string
  /** ISO 8601. */
  registeredAt: string
  confirmedAt: string | null
  /** Whether it can still be changed or cancelled: the event has not started. */
  isOpen: boolean
}

/** The answer to a confirmation or cancellation. `event` is the slug. */
export interface RegistrationStatus {
  status: RegistrationState
  event: string
}

/** An attendee in the check-in list. */
export interface Guest {
  id: string
  firstName: string
  lastName: string
  organisation: string | null
  state: RegistrationState
  /** ISO 8601; `null` until checked in. */
  attendedAt: string | null
}

/** The check-in list of an event. */
export interface DoorList {
  event: { slug: string; title: string; startsAt: string; capacity: number | null }
  guests: Guest[]
  /** Time of the read (ISO 8601). */
  asOf: string
}

/** Body of check-in requests. */
export const doorKeySchema = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(200)) })

/** A check-in mark made at `at` (ISO 8601) on a device that may have been offline; the latest mark of an attendee applies. */
export const doorMarksSchema = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  marks: z
    .array(
      z.strictObject({
        id: z.string().check(z.minLength(1), z.maxLength(40)),
        present: z.boolean(),
        at: z.iso.datetime(),
      }),
    )
    .check(z.maxLength(500)),
})
export type DoorMarks = z.output<typeof doorMarksSchema>
