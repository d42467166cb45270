import { domainToASCII } from 'node:url'
import { SIGNATURE_MIN_ELAPSED, type Signature } from '@confettis/shared/domain/signatory'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { addressBlock, clientAddress } from '../limits/client-address'
import { tooMany } from '../limits/rate-limit'
import { hashMailbox } from '../privacy/mailbox'
import { hashAddress } from './address'
import { consume } from './limits'
import { holdsAddress, holdsDomain, type Listing } from './listing'
import { checkProof, type Flaw, type Solved } from './proof'
import { signingRules, type SigningRules } from './rules'

/** What becomes of a signature: it is kept, kept aside for a moderator, or not kept at all. The sender never learns which. */
export interface Verdict {
  outcome: 'accept' | 'quarantine' | 'drop'
  /** Why it was set aside, in a word. */
  suspicion: string | null
  mailboxHash: string
  addressHash: string
  /** The proof of work it came with, to be accepted once. */
  challenge: Solved | null
}

/** Who signs, as the rules see them. */
interface Signer {
  mailboxHash: string
  domain: string
  address: string
}

const FLAWS: Record<Flaw, string> = {
  unreadable: 'La vérification contre les robots est illisible. Rechargez la page, puis signez de nouveau.',
  forged: 'La vérification contre les robots ne vient pas de ce site. Rechargez la page, puis signez de nouveau.',
  expired: 'La vérification contre les robots a expiré. Signez de nouveau\u00a0: elle sera refaite.',
  unsolved: 'La vérification contre les robots n’a pas abouti. Rechargez la page, puis signez de nouveau.',
}

/** What looks like abuse, from the surest sign on. */
const SUSPICIONS: [word: string, isSeen: (signature: Signature, signer: Signer, rules: SigningRules) => boolean][] = [
  ['honeypot', ({ website }) => Boolean(website)],
  ['hasty', ({ elapsed }) => elapsed !== undefined && elapsed < SIGNATURE_MIN_ELAPSED],
  ['disposable', (_, { domain }, { disposable }) => holdsDomain(disposable, domain)],
]

/**
 * Decides over a signature before it is kept.
 * @throws ValidationError (400) on `altcha` when a proof of work is given and proves nothing
 * @throws RateLimitError (429, with `Retry-After`) when too many come from one place; fewer may without a proof
 */
export async function judge(ctx: Context, signature: Signature): Promise<Verdict> {
  const rules = signingRules()
  const now = new Date()
  const challenge = signature.altcha === undefined ? null : prove(signature.altcha, now)
  const address = clientAddress(ctx.req)
  const addressHash = await hashAddress(strapi, addressBlock(address), now)
  const mailboxHash = hashMailbox(signature.email)
  const signer = { mailboxHash, domain: domainOf(signature.email), address }

  if (!holdsAddress(rules.allowed, address)) await limitAddress(ctx, challenge, addressHash, rules)
  const isInsistent = (await consume('perMailbox', mailboxHash, rules)) > 0
  const listed = lookUp(signer, rules)
  const suspicion = listed === 'allowed' ? null : suspect(signature, signer, rules)
  return { outcome: decide(isInsistent, listed, suspicion), suspicion, mailboxHash, addressHash, challenge }
}

function prove(payload: string, now: Date): Solved {
  const proof = checkProof(payload, now.getTime())
  if (typeof proof !== 'string') return proof
  throw new errors.ValidationError(FLAWS[proof], { errors: [{ path: ['altcha'], message: FLAWS[proof] }] })
}

async function limitAddress(ctx: Context, challenge: Solved | null, addressHash: string, rules: SigningRules) {
  const seconds = await consume(challenge ? 'perAddress' : 'perAddressWithoutProof', addressHash, rules)
  if (seconds > 0)
    tooMany(ctx, seconds, 'Beaucoup de signatures viennent de votre connexion. Attendez quelques minutes.')
}

function decide(isInsistent: boolean, listed: Listed, suspicion: string | null): Verdict['outcome'] {
  if (isInsistent || listed === 'blocked') return 'drop'
  return suspicion ? 'quarantine' : 'accept'
}

type Listed = 'allowed' | 'blocked' | null

/** The narrowest entry decides: a mailbox, then its domain, then where the request comes from. */
const NARROWEST_FIRST: ((listing: Listing, signer: Signer) => boolean)[] = [
  ({ mailboxes }, { mailboxHash }) => mailboxes.has(mailboxHash),
  ({ domains }, { domain }) => holdsDomain(domains, domain),
  (listing, { address }) => holdsAddress(listing, address),
]

function lookUp(signer: Signer, { allowed, blocked }: SigningRules): Listed {
  for (const holds of NARROWEST_FIRST) {
    if (holds(allowed, signer)) return 'allowed'
    if (holds(blocked, signer)) return 'blocked'
  }
  return null
}

function suspect(signature: Signature, signer: Signer, rules: SigningRules): string | null {
  return SUSPICIONS.find(([, isSeen]) => isSeen(signature, signer, rules))?.[0] ?? null
}

const domainOf = (email: string) => domainToASCII(email.slice(email.lastIndexOf('@') + 1)).toLowerCase()
