import * as z from 'zod/mini'
import { DEPARTEMENT_CODES, type Departement } from './departements.js'
import { emailField, nameField, optionalLineField } from './fields.js'
import type { SignatureCount } from './op-ed.js'
import { LOCALES } from './site.js'

/**
 * State of a signature. `pending` awaits confirmation by email; `quarantined` looks like abuse, behaves as pending to
 * the outside, and is never counted before a moderator accepts it. Only `confirmed` counts.
 */
export const SIGNATORY_STATES = ['pending', 'confirmed', 'withdrawn', 'expired', 'rejected', 'quarantined'] as const
export type SignatoryState = (typeof SIGNATORY_STATES)[number]

/** Kinds of signatories. */
export const SIGNATORY_KINDS = ['association', 'company', 'public', 'citizen'] as const
export type SignatoryKind = (typeof SIGNATORY_KINDS)[number]

/** A form sent faster than this was filled in by a program. */
export const SIGNATURE_MIN_ELAPSED_MS = 3_000
/** Lifetime of a confirmation token; the unconfirmed row is erased after it. */
export const CONFIRMATION_DAYS = 7
/** Delay of the one confirmation reminder. */
export const REMINDER_DAYS = 2
/** Most confirmation emails to one mailbox in 24 hours, and the least time between two. */
export const EMAILS_PER_DAY = 3
export const EMAIL_GAP_MS = 5_000

const NAME_MAX = 80

/**
 * What a visitor sends to sign. Checked in the browser and in the CMS alike; nothing else may be sent.
 * `website` is the honeypot: people don't see it. `elapsed` is how long the form was open (milliseconds), `altcha` the
 * solved proof of work (base64 JSON); a browser without JavaScript can say neither.
 */
export const signatureSchema = z.strictObject({
  firstName: nameField({ max: NAME_MAX, missing: 'Indiquez votre prénom.' }),
  lastName: nameField({ max: NAME_MAX, missing: 'Indiquez votre nom.' }),
  email: emailField('Indiquez votre adresse e-mail : un message vous demandera de confirmer.'),
  kind: z.enum(SIGNATORY_KINDS, { error: 'Choisissez à quel titre vous signez.' }),
  organisation: optionalLineField({ max: 120 }),
  role: optionalLineField({ max: 120 }),
  departement: z.optional(z.enum(DEPARTEMENT_CODES, { error: 'Choisissez un département dans la liste.' })),
  isPublic: z.boolean({ error: 'Dites si votre nom peut être affiché.' }),
  newsletter: z._default(z.boolean(), false),
  consent: z.literal(true, {
    error: 'Cochez cette case pour signer : sans votre accord, nous ne pouvons rien garder.',
  }),
  partner: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Ce code de partenaire n’existe pas.'))),
  locale: z._default(z.enum(LOCALES), 'fr'),
  altcha: z.optional(z.string().check(z.maxLength(4_000))),
  website: z.optional(z.string().check(z.maxLength(200))),
  elapsed: z.optional(z.number().check(z.minimum(0), z.maximum(7 * 24 * 3_600_000))),
})

export type SignatureInput = z.input<typeof signatureSchema>
export type Signature = z.output<typeof signatureSchema>

/** Body of requests that carry a token. */
export const tokenSchema = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) })
export const visibilitySchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(200)),
  isPublic: z.boolean(),
})

/** A signatory in the public list. */
export interface PublicSignatory {
  /** Rank among confirmed signatories, from 1; unique, and the list's cursor. */
  number: number
  firstName: string
  lastName: string
  kind: SignatoryKind
  organisation: string | null
  role: string | null
  departement: Departement | null
  /** ISO 8601. */
  confirmedAt: string
}

/** `GET /api/signatories`: the cursor of the next page is in `meta.next`, `null` on the last one. */
export interface SignatoryPage {
  data: PublicSignatory[]
  meta: { next: string | null }
}

/** Signature counts. `byKind` and `byDepartement` count confirmed signatures only. */
export interface SignatureSummary extends SignatureCount {
  byKind: Record<SignatoryKind, number>
  /** Only départements with at least one signature. */
  byDepartement: Partial<Record<Departement, number>>
  /** Time of the count (ISO 8601). */
  asOf: string
}

/** The answer to a confirmation: `number` is `initial` plus the signatory's rank. */
export interface Confirmation {
  status: 'confirmed'
  number: number | null
  isPublic: boolean
}

/** Everything stored about a signatory, as shown to them. */
export interface OwnData {
  status: SignatoryState
  firstName: string | null
  lastName: string | null
  email: string | null
  kind: SignatoryKind
  organisation: string | null
  role: string | null
  departement: Departement | null
  isPublic: boolean
  newsletter: boolean
  newsletterAt: string | null
  locale: string
  consentVersion: string
  consentAt: string
  confirmedAt: string | null
  number: number | null
  partner: string | null
}
