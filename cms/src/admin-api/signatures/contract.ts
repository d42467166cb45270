import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'
import { emailField } from '@confettis/shared/domain/fields'
import * as z from 'zod/mini'

/** What a moderator looks at: each is a tab. */
const VIEWS = ['to-check', 'confirmed', 'withdrawn', 'rejected', 'all'] as const
export type View = (typeof VIEWS)[number]

/** Why somebody is set aside, as the guard says it. */
const SUSPICIONS = ['honeypot', 'hasty', 'disposable'] as const

const VERBS = ['accept', 'reject'] as const
export type Verb = (typeof VERBS)[number]

/** Signatures that one decision is about at most: some seconds of work, and a list that a batch can hold. */
export const MAX_SELECTION = 5_000

const documentId = z.string().check(z.regex(/^[a-z0-9]{24}$/, 'Cette signature n’existe pas.'))

/** Which signatures: those of a view, narrowed down. `name` is how a first or last name begins. */
const filter = {
  view: z.enum(VIEWS, { error: 'Choisissez une vue.' }),
  name: z.optional(z.string().check(z.trim(), z.maxLength(100, 'C’est un peu long\u00a0: 100 caractères au plus.'))),
  suspicion: z.optional(z.enum(SUSPICIONS)),
}

export const pageSchema = z.strictObject({ ...filter, after: z.optional(z.string().check(z.maxLength(400))) })
export type PageQuery = z.output<typeof pageSchema>

export const addressSchema = z.strictObject({ address: emailField('Indiquez l’adresse e-mail à chercher.') })

/**
 * Which of them a decision is about: `only` those, or all that match, as far as they were there when the decision was
 * weighed (`upTo`, which the preview gives).
 */
export const decisionSchema = z.strictObject({
  ...filter,
  verb: z.enum(VERBS, { error: 'Dites s’il faut accepter ou refuser.' }),
  only: z.optional(
    z.array(documentId).check(z.maxLength(MAX_SELECTION, `${MAX_SELECTION} signatures au plus à la fois.`)),
  ),
  upTo: z.optional(z.int().check(z.minimum(0))),
})
export type Decision = z.output<typeof decisionSchema>

/** A signature as a moderator sees it: never with its address. */
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
  /** Whether its mailbox pressed the button, counted or not. */
  hasConfirmed: boolean
  /** Whether there is an address left to show. */
  hasAddress: boolean
}

export interface SignaturePage {
  data: ModeratedSignature[]
  /** The `after` of the next page, `null` on the last one. */
  next: string | null
}

/** What a decision does, or would do. */
export interface Effect {
  changed: number
  /** What those become. */
  confirmed: number
  pending: number
  rejected: number
  /** Matched, and left as they are. */
  leftAlone: number
  /** What the site counts, those of the publication too. */
  before: number
  after: number
}

export interface Preview extends Effect {
  /** To be given with the decision: nobody who came later is meant. */
  upTo: number
  /** Whether more match than one decision takes. */
  more: boolean
}

export interface Decided extends Effect {
  /** What undoes it; `null` when nothing changed. */
  batch: string | null
}

/** A decision of the last day. */
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
  /** Changed since by somebody else, and left as they are. */
  leftAlone: number
  before: number
  after: number
}
