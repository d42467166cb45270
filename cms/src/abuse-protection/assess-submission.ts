import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { ipBlock, clientIp } from '../http/client-ip'
import { hashMailbox } from '../crypto/mailbox'
import { asciiDomain } from '../crypto/normalise'
import { hashIp } from '../rate-limit/ip-hash'
import { rejectTooManyRequests } from '../rate-limit/limit-by-ip'
import { consume } from '../rate-limit/limiter'
import { matchesIp, matchesDomain, type Listing } from './allow-block-list'
import { verifyProof, type ProofError, type SolvedChallenge } from './proof-of-work'
import { signingRules, type SigningRules } from './rules'

/** What a visitor sends, as far as the guard looks at it. */
interface Submission {
  email: string
  /** The solved proof of work. */
  altcha?: string | undefined
  /** The honeypot. */
  website?: string | undefined
  /** How long the form was open (milliseconds). */
  elapsed?: number | undefined
}

/** Which form something was sent with: each counts for itself, and takes a person a time of its own (milliseconds). */
interface Form {
  name: string
  minElapsed: number
}

/** What becomes of what was sent: it is kept, kept aside for a moderator, or not kept at all. The sender never learns which. */
export interface Assessment {
  outcome: 'accept' | 'quarantine' | 'drop'
  /** Why it was set aside, in a word. */
  suspicion: string | null
  mailboxHash: string
  addressHash: string
  /** The proof of work it came with, to be accepted once. */
  challenge: SolvedChallenge | null
}

/**
 * No answer to a form leaves sooner (milliseconds): what is done for an address that is blocked, new or known takes between
 * 5 and 13, as measured on two cores, and nobody is to hear the difference.
 */
export const MIN_RESPONSE_MS = 16

/** Who sends it, as the rules see them. */
interface Sender {
  mailboxHash: string
  domain: string
  address: string
}

const FLAWS: Record<ProofError, string> = {
  unreadable: 'La vérification contre les robots est illisible. Rechargez la page, puis envoyez de nouveau.',
  forged: 'La vérification contre les robots ne vient pas de ce site. Rechargez la page, puis envoyez de nouveau.',
  expired: 'La vérification contre les robots a expiré. Envoyez de nouveau\u00a0: elle sera refaite.',
  unsolved: 'La vérification contre les robots n’a pas abouti. Rechargez la page, puis envoyez de nouveau.',
}

/** What looks like abuse, from the surest sign on. */
const SUSPICIONS: [
  word: string,
  isSeen: (submission: Submission, sender: Sender, form: Form, rules: SigningRules) => boolean,
][] = [
  ['honeypot', ({ website }) => Boolean(website)],
  ['hasty', ({ elapsed }, _, { minElapsed }) => elapsed !== undefined && elapsed < minElapsed],
  ['disposable', (_, { domain }, __, { disposable }) => matchesDomain(disposable, domain)],
]

/**
 * Decides over what a form brings before it is kept.
 * @throws ValidationError (400) on `altcha` when a proof of work is given and proves nothing
 * @throws RateLimitError (429, with `Retry-After`) when too many come from one place; fewer may without a proof
 */
export async function assessSubmission(ctx: Context, submission: Submission, form: Form): Promise<Assessment> {
  const rules = signingRules()
  const now = new Date()
  const challenge = submission.altcha === undefined ? null : prove(submission.altcha, now)
  const address = clientIp(ctx.req)
  const addressHash = await hashIp(strapi, ipBlock(address), now)
  const mailboxHash = hashMailbox(submission.email, rules.aliases)
  const sender = { mailboxHash, domain: emailDomain(submission.email), address }
  const counted = (hash: string) => `${form.name}:${hash}`

  if (!matchesIp(rules.allowed, address)) await limitAddress(ctx, challenge, counted(addressHash), rules)
  const isInsistent = (await consume('perMailbox', counted(mailboxHash), rules.perMailbox)) > 0
  const listed = lookUp(sender, rules)
  const suspicion = listed === 'allowed' ? null : suspect(submission, sender, form, rules)
  return { outcome: decide(isInsistent, listed, suspicion), suspicion, mailboxHash, addressHash, challenge }
}

const REPLAYED = 'Cette vérification contre les robots a déjà servi. Envoyez de nouveau\u00a0: elle sera refaite.'

/** What to say to a proof of work that was accepted before. */
export const replayedError = () =>
  new errors.ValidationError(REPLAYED, { errors: [{ path: ['altcha'], message: REPLAYED }] })

function prove(payload: string, now: Date): SolvedChallenge {
  const proof = verifyProof(payload, now.getTime())
  if (typeof proof !== 'string') return proof
  throw new errors.ValidationError(FLAWS[proof], { errors: [{ path: ['altcha'], message: FLAWS[proof] }] })
}

async function limitAddress(ctx: Context, challenge: SolvedChallenge | null, key: string, rules: SigningRules) {
  const limit = challenge ? 'perAddress' : 'perAddressWithoutProof'
  const seconds = await consume(limit, key, rules[limit])
  if (seconds > 0) rejectTooManyRequests(ctx, limit, seconds)
}

function decide(isInsistent: boolean, listed: ListMatch, suspicion: string | null): Assessment['outcome'] {
  if (isInsistent || listed === 'blocked') return 'drop'
  return suspicion ? 'quarantine' : 'accept'
}

type ListMatch = 'allowed' | 'blocked' | null

/** The narrowest entry decides: a mailbox, then its domain, then where the request comes from. */
const NARROWEST_FIRST: ((listing: Listing, sender: Sender) => boolean)[] = [
  ({ mailboxes }, { mailboxHash }) => mailboxes.has(mailboxHash),
  ({ domains }, { domain }) => matchesDomain(domains, domain),
  (listing, { address }) => matchesIp(listing, address),
]

function lookUp(sender: Sender, { allowed, blocked }: SigningRules): ListMatch {
  for (const holds of NARROWEST_FIRST) {
    if (holds(allowed, sender)) return 'allowed'
    if (holds(blocked, sender)) return 'blocked'
  }
  return null
}

function suspect(submission: Submission, sender: Sender, form: Form, rules: SigningRules): string | null {
  return SUSPICIONS.find(([, isSeen]) => isSeen(submission, sender, form, rules))?.[0] ?? null
}

/** Where the mail of an address goes. */
export const emailDomain = (email: string) => asciiDomain(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
