import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { clientIp, ipBlock } from '../http/client-ip'
import { hashMailbox } from '../crypto/mailbox'
import { asciiDomain } from '../crypto/normalise'
import { hashIp } from '../rate-limit/ip-hash'
import { rejectTooManyRequests } from '../rate-limit/limit-by-ip'
import { consume } from '../rate-limit/limiter'
import { matchesIp } from './allow-block-list'
import { verifyProof, type ProofError, type SolvedChallenge } from './proof-of-work'
import { signingRules, type SigningRules } from './rules'
import { findListMatch, findSuspicion, type Form, type ListMatch, type Submission } from './suspicions'

/** Whether a submission is kept, set aside for a moderator, or dropped. The sender never learns which. */
export interface Assessment {
  outcome: 'accept' | 'quarantine' | 'drop'
  /** The reason for the quarantine. */
  suspicion: string | null
  mailboxHash: string
  addressHash: string
  /** The proof of work of the submission, which is accepted once. */
  challenge: SolvedChallenge | null
}

/**
 * No form is answered sooner. The work for an email that is blocked, new or known takes between 5 and 13 ms on two cores
 * (tests/faults/signing-side-channels), and the difference must not be measurable.
 */
export const MIN_RESPONSE_MS = 16

const PROOF_MESSAGES: Record<ProofError, string> = {
  unreadable: 'La vérification contre les robots est illisible. Rechargez la page, puis envoyez de nouveau.',
  forged: 'La vérification contre les robots ne vient pas de ce site. Rechargez la page, puis envoyez de nouveau.',
  expired: 'La vérification contre les robots a expiré. Envoyez de nouveau\u00a0: elle sera refaite.',
  unsolved: 'La vérification contre les robots n’a pas abouti. Rechargez la page, puis envoyez de nouveau.',
}

/**
 * Decides over a submission before anything is written.
 * @throws ValidationError (400) on `altcha` when the proof of work is invalid
 * @throws RateLimitError (429, with `Retry-After`) past the limit of the IP block, which is lower without a proof
 */
export async function assessSubmission(ctx: Context, submission: Submission, form: Form): Promise<Assessment> {
  const rules = signingRules()
  const now = new Date()
  const challenge = submission.altcha === undefined ? null : checkProof(submission.altcha, now)
  const ip = clientIp(ctx.req)
  const addressHash = await hashIp(strapi, ipBlock(ip), now)
  const mailboxHash = hashMailbox(submission.email, rules.aliases)
  const sender = { mailboxHash, domain: emailDomain(submission.email), ip }
  const keyOf = (hash: string) => `${form.name}:${hash}`

  if (!matchesIp(rules.allowed, ip)) await limitSubmissions(ctx, challenge, keyOf(addressHash), rules)
  const isOverMailboxLimit = (await consume('perMailbox', keyOf(mailboxHash), rules.perMailbox)) > 0
  const match = findListMatch(sender, rules)
  const suspicion = match === 'allowed' ? null : findSuspicion(submission, sender, form, rules)
  return { outcome: decide(isOverMailboxLimit, match, suspicion), suspicion, mailboxHash, addressHash, challenge }
}

const REPLAYED = 'Cette vérification contre les robots a déjà servi. Envoyez de nouveau\u00a0: elle sera refaite.'

/** The refusal of a proof of work that was accepted before. */
export const replayedError = () =>
  new errors.ValidationError(REPLAYED, { errors: [{ path: ['altcha'], message: REPLAYED }] })

function checkProof(payload: string, now: Date): SolvedChallenge {
  const proof = verifyProof(payload, now.getTime())
  if (typeof proof !== 'string') return proof
  const message = PROOF_MESSAGES[proof]
  throw new errors.ValidationError(message, { errors: [{ path: ['altcha'], message }] })
}

async function limitSubmissions(ctx: Context, challenge: SolvedChallenge | null, key: string, rules: SigningRules) {
  const limit = challenge ? 'perAddress' : 'perAddressWithoutProof'
  const seconds = await consume(limit, key, rules[limit])
  if (seconds > 0) rejectTooManyRequests(ctx, limit, seconds)
}

function decide(isOverMailboxLimit: boolean, match: ListMatch, suspicion: string | null): Assessment['outcome'] {
  if (isOverMailboxLimit || match === 'blocked') return 'drop'
  return suspicion ? 'quarantine' : 'accept'
}

/** The domain of an email as it is written in DNS. */
export const emailDomain = (email: string) => asciiDomain(email.slice(email.lastIndexOf('@') + 1).toLowerCase())
