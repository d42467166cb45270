import { domainToASCII } from 'node:url'

/** Which emails of a provider reach the same mailbox. */
export interface AliasRule {
  /** A domain, or `*` for every domain without a rule of its own. */
  domain: string
  /** Whether `a.b@` reaches `ab@`. */
  ignoresDots: boolean
  /** The sign before the part that the provider ignores: `+` in `ab+press@`. */
  tagSign: string | null
  /** The domain whose mailboxes this domain shares. */
  sameAs: string | null
}

/** Rules may form a circle. */
const MAX_RENAMES = 5

/**
 * The canonical email of a mailbox: two emails that reach the same mailbox become the same text. Case, Unicode forms and
 * international domains are always normalised; dots, tags and domain aliases as the rules say.
 */
export function normalise(email: string, rules: readonly AliasRule[]): string {
  const text = email.trim().normalize('NFKC').toLowerCase()
  const at = text.lastIndexOf('@')
  const domain = mainDomain(asciiDomain(text.slice(at + 1)), rules)
  const { ignoresDots, tagSign } = ruleOf(domain, rules) ?? { ignoresDots: false, tagSign: null }
  const untagged = beforeTag(text.slice(0, at), tagSign)
  return `${(ignoresDots && untagged.replaceAll('.', '')) || untagged}@${domain}`
}

/** A domain in its ASCII form already: each signature compares one with every rule, so none is converted twice. */
const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/

/** A domain in lower case, in its ASCII form (RFC 5891). */
export function asciiDomain(domain: string): string {
  const name = domain.replace(/\.$/, '')
  return PLAIN.test(name) ? name : domainToASCII(name) || domain
}

const ruleOf = (domain: string, rules: readonly AliasRule[]) =>
  rules.find((rule) => asciiDomain(rule.domain.toLowerCase()) === domain) ?? rules.find((rule) => rule.domain === '*')

function mainDomain(domain: string, rules: readonly AliasRule[]): string {
  let name = domain
  for (let renames = 0; renames < MAX_RENAMES; renames++) {
    const sameAs = ruleOf(name, rules)?.sameAs
    if (!sameAs) break
    name = asciiDomain(sameAs.trim().toLowerCase())
  }
  return name
}

/** A sign in first place is part of the name. */
const beforeTag = (name: string, sign: string | null) => (sign && name.split(sign, 1)[0]) || name
