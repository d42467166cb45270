import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { rowsOf, type Connection } from '../../database/connection'
import { DEFAULT_RULES } from '../../abuse-protection/default-rules'
import { emailDomain } from '../../abuse-protection/assess-submission'
import { matchesDomain, linesOf } from '../../abuse-protection/allow-block-list'
import { RULES_UID, type StoredRules } from '../../abuse-protection/rules'
import { openMailbox } from '../../crypto/mailbox'
import { toDate } from '../../database/dates'
import { raise } from './create-alerts'
import { findClusters, nameClusterKey, type ClusterKeys } from './clusters'

/** How far back one looks (milliseconds), and at how many of the newest at most: a rush is seen in those too. */
const WINDOW = 3_600_000
const LOOKED_AT = 20_000
/** A few at a time, with time between them for whoever signs: to open 500 mailboxes in a row takes 8 ms (milliseconds). */
const BATCH = 100
const PAUSE = 20

interface Row {
  id: number
  created_at: unknown
  address_hash: string | null
  search_first: string | null
  mailbox_sealed: string | null
}

/**
 * Looks at who signed within the last hour, and raises an alert, once a day each, where a block of addresses, a domain of
 * mailboxes or a way of writing names comes unusually often. Returns how many are new.
 */
export async function detectClusters(strapi: Core.Strapi, now: Date): Promise<number> {
  const rules = await writtenRules(strapi)
  const usual = new Set(linesOf(rules.usualDomains))
  const signatures = await signsSince(strapi.db.connection, new Date(now.getTime() - WINDOW), usual)
  const thresholds = { address: rules.alertPerAddress, domain: rules.alertPerDomain, name: rules.alertPerName }
  return raise(strapi, findClusters(signatures, thresholds), rules.alertAddress ?? null, now)
}

/** The house's own where editors left one empty, or the table is from before there were any. */
async function writtenRules(strapi: Core.Strapi) {
  const written: StoredRules | null = await strapi.db.query(RULES_UID).findOne({})
  const { alertPerAddress, alertPerDomain, alertPerName, usualDomains } = DEFAULT_RULES
  return {
    alertPerAddress: written?.alertPerAddress ?? alertPerAddress,
    alertPerDomain: written?.alertPerDomain ?? alertPerDomain,
    alertPerName: written?.alertPerName ?? alertPerName,
    usualDomains: written?.usualDomains ?? usualDomains,
    alertAddress: written?.alertAddress,
  }
}

/** From the newest on, until one is older than that. */
async function signsSince(db: Connection, oldest: Date, usual: ReadonlySet<string>): Promise<ClusterKeys[]> {
  const signs: ClusterKeys[] = []
  let before: number | null = null
  while (signs.length < LOOKED_AT) {
    const rows: Row[] = await newest(db, before)
    const recent = rows.filter(({ created_at }) => (toDate(created_at) ?? oldest) > oldest)
    signs.push(...recent.map((row) => signsOf(row, usual)))
    before = rows.at(-1)?.id ?? null
    if (recent.length < BATCH) break
    await wait(PAUSE)
  }
  return signs
}

const newest = (db: Connection, before: number | null) =>
  rowsOf<Row>(
    db('signatories')
      .select('id', 'created_at', 'address_hash', 'search_first', 'mailbox_sealed')
      .modify((query) => void (before === null || query.where('id', '<', before)))
      .orderBy('id', 'desc')
      .limit(BATCH),
  )

function signsOf({ address_hash, search_first, mailbox_sealed }: Row, usual: ReadonlySet<string>): ClusterKeys {
  const domain = mailbox_sealed && domainOfSealed(mailbox_sealed)
  return {
    address: address_hash,
    domain: domain && !matchesDomain(usual, domain) ? domain : null,
    name: search_first && nameClusterKey(search_first),
  }
}

/** A mailbox that no key opens any more is like no other. */
function domainOfSealed(sealed: string): string | null {
  try {
    return emailDomain(openMailbox(sealed))
  } catch {
    return null
  }
}
