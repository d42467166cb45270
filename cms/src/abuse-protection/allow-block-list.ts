import { BlockList, isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/** Whom a list names: mailboxes by their hash, domains with everything below them, blocks of addresses. */
export interface Listing {
  mailboxes: Set<string>
  domains: Set<string>
  /** `null` when there are none, as mostly: asking takes as long as all the rest. */
  addresses: BlockList | null
}

/** How a mailbox stands in a list: nobody can read an address back from it. */
const HASHED = /^boite:([0-9a-f]{64})$/
export const hashListEntry = (mailboxHash: string) => `boite:${mailboxHash}`

type Kind = 'mailbox' | 'typed mailbox' | 'address' | 'domain'

const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

/** What a line of a list is, or `null` when it is nothing that a list can hold. */
export function kindOf(line: string): Kind | null {
  if (HASHED.test(line)) return 'mailbox'
  if (line.includes('@')) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line) ? 'typed mailbox' : null
  if (readBlock(line)) return 'address'
  return DOMAIN.test(line) ? 'domain' : null
}

/** The lines of a text field: trimmed, in lower case, each once, domains as they are on the wire. */
export function linesOf(text: string | null | undefined): string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim().toLowerCase())
  return [...new Set(lines.filter(Boolean).map((line) => (/[@/:]/.test(line) ? line : domainToASCII(line) || line)))]
}

/** `192.0.2.0/24`, `2001:db8::/32`, or one address. */
function readBlock(line: string): { network: string; prefix: number; family: 'ipv4' | 'ipv6' } | null {
  const [network = '', prefix, ...more] = line.split('/')
  const version = isIP(network)
  if (!version || more.length > 0) return null
  const longest = version === 4 ? 32 : 128
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  return length < 0 || length > longest ? null : { network, prefix: length, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** A list as it is asked: what a line can't be read as was refused when it was written. */
export function parseAllowBlockList(text: string | null | undefined): Listing {
  const listing: Listing = { mailboxes: new Set(), domains: new Set(), addresses: null }
  for (const line of linesOf(text)) {
    const [hash, block] = [HASHED.exec(line)?.[1], readBlock(line)]
    if (hash) listing.mailboxes.add(hash)
    else if (block) (listing.addresses ??= new BlockList()).addSubnet(block.network, block.prefix, block.family)
    else listing.domains.add(line)
  }
  return listing
}

/** Whether a domain, or one above it, is in a set. */
export function matchesDomain(domains: ReadonlySet<string>, domain: string): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (domains.has(rest)) return true
  return false
}

export function matchesIp({ addresses }: Listing, address: string): boolean {
  if (!addresses) return false
  const version = isIP(address)
  return version !== 0 && addresses.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
