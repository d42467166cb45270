import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import { matchesDomain, matchesIp, type AllowBlockList } from './allow-block-list'
import type { SigningRules } from './rules'

/** The fields of a form that abuse protection reads. */
export interface Submission {
  email: string
  /** The solved proof of work. */
  altcha?: string | undefined
  /** The honeypot. */
  website?: string | undefined
  /** How long the form was open, in milliseconds. */
  elapsed?: number | undefined
}

/** The form of a submission: each has limits of its own, and a time below which no human fills it in. */
export interface Form {
  name: string
  minElapsedMs: number
}

/** The sender of a submission, as the lists name them. */
interface Sender {
  mailboxHash: string
  domain: string
  ip: string
}

const KNOWN_DISPOSABLE = disposableEmailBlocklistSet()

/** Signs of abuse, the surest first. */
const SUSPICIONS: [
  word: string,
  isSeen: (submission: Submission, sender: Sender, form: Form, rules: SigningRules) => boolean,
][] = [
  ['honeypot', ({ website }) => Boolean(website)],
  ['hasty', ({ elapsed }, _, { minElapsedMs }) => elapsed !== undefined && elapsed < minElapsedMs],
  [
    'disposable',
    (_, { domain }, __, { disposable }) => matchesDomain(disposable, domain) || matchesDomain(KNOWN_DISPOSABLE, domain),
  ],
]

export type ListMatch = 'allowed' | 'blocked' | null

/** The narrowest entry decides: a mailbox, then its domain, then the IP of the request. */
const NARROWEST_FIRST: ((list: AllowBlockList, sender: Sender) => boolean)[] = [
  ({ mailboxes }, { mailboxHash }) => mailboxes.has(mailboxHash),
  ({ domains }, { domain }) => matchesDomain(domains, domain),
  (list, { ip }) => matchesIp(list, ip),
]

/** The list that has the narrowest entry of a sender. */
export function findListMatch(sender: Sender, { allowed, blocked }: SigningRules): ListMatch {
  for (const matches of NARROWEST_FIRST) {
    if (matches(allowed, sender)) return 'allowed'
    if (matches(blocked, sender)) return 'blocked'
  }
  return null
}

/** The surest sign of abuse of a submission. */
export function findSuspicion(submission: Submission, sender: Sender, form: Form, rules: SigningRules): string | null {
  return SUSPICIONS.find(([, isSeen]) => isSeen(submission, sender, form, rules))?.[0] ?? null
}
