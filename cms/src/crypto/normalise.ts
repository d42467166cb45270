import { domainToASCII } from 'node:url'

/** How a mail provider reads addresses: which of them end in the same mailbox. */
export interface AliasRule {
  /** A domain, or `*` for every one that has no rule of its own. */
  domain: string
  /** Whether `a.b@` is `ab@`. */
  ignoresDots: boolean
  /** What begins the part that is not read: `+` in `ab+press@`. */
  tagSign: string | null
  /** The domain that this one is another name of. */
  sameAs: string | null
}

/** Names of names of names end somewhere, even when the table goes in a circle. */
const MAX_RENAMES = 5

/**
 * An address as its mailbox is known: two addresses that reach the same one become the same text.
 * Case, Unicode forms and international domains are evened out; the rest is what the rules say.
 */
export function normalise(address: string, rules: readonly AliasRule[]): string {
  const text = address.trim().normalize('NFKC').toLowerCase()
  const at = text.lastIndexOf('@')
  const domain = mainDomain(asciiDomain(text.slice(at + 1)), rules)
  const { ignoresDots, tagSign } = ruleOf(domain, rules) ?? { ignoresDots: false, tagSign: null }
  const untagged = beforeTag(text.slice(0, at), tagSign)
  return `${(ignoresDots && untagged.replaceAll('.', '')) || untagged}@${domain}`
}

/** Written as it travels already: looked at, not worked out, which every rule would cost every signature. */
const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/

/** A domain in lower case as it is on the wire. */
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

/** Nothing before the sign would be nobody: then it is part of the name. */
const beforeTag = (name: string, sign: string | null) => (sign && name.split(sign, 1)[0]) || name
