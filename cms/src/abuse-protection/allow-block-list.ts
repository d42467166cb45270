import { BlockList, isIP } from 'node:net'
import { domainToASCII } from 'node:url'

/** A list, ready for look-ups: mailboxes by their hash, domains with all their subdomains, and IP blocks. */
export interface AllowBlockList {
  mailboxes: Set<string>
  domains: Set<string>
  /** `null` for a list without IP blocks, the usual case: a look-up takes as long as the rest of the assessment. */
  ips: BlockList | null
}

/** A mailbox in a list: only its hash is kept. */
const HASHED = /^boite:([0-9a-f]{64})$/
export const hashListEntry = (mailboxHash: string) => `boite:${mailboxHash}`

type Kind = 'mailbox' | 'typed mailbox' | 'address' | 'domain'

const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

/** The kind of a line of a list; `null` for a line that no list can hold. */
export function kindOf(line: string): Kind | null {
  if (HASHED.test(line)) return 'mailbox'
  if (line.includes('@')) return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line) ? 'typed mailbox' : null
  if (parseIpBlock(line)) return 'address'
  return DOMAIN.test(line) ? 'domain' : null
}

/** The lines of a text field: trimmed, in lower case, without duplicates, domains in ASCII. */
export function linesOf(text: string | null | undefined): string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim().toLowerCase())
  return [...new Set(lines.filter(Boolean).map((line) => (/[@/:]/.test(line) ? line : domainToASCII(line) || line)))]
}

/** `192.0.2.0/24`, `2001:db8::/32`, or a single IP. */
function parseIpBlock(line: string): { network: string; prefix: number; family: 'ipv4' | 'ipv6' } | null {
  const [network = '', prefix, ...more] = line.split('/')
  const version = isIP(network)
  if (!version || more.length > 0) return null
  const longest = version === 4 ? 32 : 128
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  return length < 0 || length > longest ? null : { network, prefix: length, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** A list for look-ups. Lines of no known kind were refused when they were written. */
export function parseAllowBlockList(text: string | null | undefined): AllowBlockList {
  const list: AllowBlockList = { mailboxes: new Set(), domains: new Set(), ips: null }
  for (const line of linesOf(text)) {
    const [hash, block] = [HASHED.exec(line)?.[1], parseIpBlock(line)]
    if (hash) list.mailboxes.add(hash)
    else if (block) (list.ips ??= new BlockList()).addSubnet(block.network, block.prefix, block.family)
    else list.domains.add(line)
  }
  return list
}

/** Whether a set holds a domain, or a domain above it. */
export function matchesDomain(domains: ReadonlySet<string>, domain: string): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1))
    if (domains.has(rest)) return true
  return false
}

export function matchesIp({ ips }: Pick<AllowBlockList, 'ips'>, ip: string): boolean {
  if (!ips) return false
  const version = isIP(ip)
  return version !== 0 && ips.check(ip, version === 4 ? 'ipv4' : 'ipv6')
}
