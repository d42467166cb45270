import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'
import { emailField } from '@confettis/shared/domain/fields'
import * as z from 'zod/mini'

/** The tabs of the page. */
const VIEWS = ['to-check', 'confirmed', 'withdrawn', 'rejected', 'all'] as const
export type View = (typeof VIEWS)[number]

/** Reasons of a quarantine, as `abuse-protection` stores them. */
const SUSPICIONS = ['honeypot', 'hasty', 'disposable'] as const

const VERBS = ['accept', 'reject'] as const
export type Verb = (typeof VERBS)[number]

/** Most signatures of one decision, which takes some seconds and is stored in one row. */
export const MAX_SELECTION = 5_000

const documentId = z.string().check(z.regex(/^[a-z0-9]{24}$/, 'Cette signature n’existe pas.'))

/** `name` is the beginning of a first or last name. */
const filter = {
  view: z.enum(VIEWS, { error: 'Choisissez une vue.' }),
  name: z.optional(z.string().check(z.trim(), z.maxLength(100, 'C’est un peu long\u00a0: 100 caractères au plus.'))),
  suspicion: z.optional(z.enum(SUSPICIONS)),
}

export const pageSchema = z.strictObject({ ...filter, after: z.optional(z.string().check(z.maxLength(400))) })
export type PageQuery = z.output<typeof pageSchema>

export const addressSchema = z.strictObject({ address: emailField('Indiquez l’adresse e-mail à chercher.') })

/** Either the signatures of `only`, or all that match with an `id` up to `upTo`, which the preview returns. */
export const decisionSchema = z.strictObject({
  ...filter,
  verb: z.enum(VERBS, { error: 'Dites s’il faut accepter ou refuser.' }),
  only: z.optional(
    z.array(documentId).check(z.maxLength(MAX_SELECTION, `${MAX_SELECTION} signatures au plus à la fois.`)),
  ),
  upTo: z.optional(z.int().check(z.minimum(0))),
})
export type Decision = z.output<typeof decisionSchema>

/** A signature for a moderator, without its email. */
export interface ModeratedSignature {
  documentId: string
  state: SignatoryState
  firstName: string | null
  lastName: string | null
  kind: SignatoryKind
  organisation: string | null
  departement: string | null
  suspicion: string | null
  /** ISO 8601. */
  signedAt: string | null
  /** Whether the email was confirmed, also when the signature does not count. */
  hasConfirmed: boolean
  /** Whether the email is not erased. */
  hasAddress: boolean
}

export interface SignaturePage {
  data: ModeratedSignature[]
  /** The `after` of the next page, `null` on the last one. */
  next: string | null
}

/** The effect of a decision. */
export interface Effect {
  changed: number
  /** States after the decision. */
  confirmed: number
  pending: number
  rejected: number
  /** Selected but unchanged. */
  leftAlone: number
  /** The public counter before and after. */
  before: number
  after: number
}

export interface Preview extends Effect {
  /** Sent back with the decision, so that later signatures are not included. */
  upTo: number
  /** Whether more than `MAX_SELECTION` match. */
  more: boolean
}

export interface Decided extends Effect {
  /** `documentId` to undo it; `null` when nothing changed. */
  batch: string | null
}

export interface PastDecision {
  documentId: string
  verb: Verb
  who: string
  changed: number
  decidedAt: string
  undoneAt: string | null
}

export interface Undone {
  restored: number
  /** Changed since the decision, and not restored. */
  leftAlone: number
  before: number
  after: number
}
