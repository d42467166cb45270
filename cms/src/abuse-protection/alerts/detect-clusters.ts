import { setTimeout as wait } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import { rowsOf, type Connection } from '../../database/connection'
import { matchesDomain, linesOf } from '../allow-block-list'
import { emailDomain } from '../assess-submission'
import { DEFAULT_RULES } from '../default-rules'
import { RULES_UID, type StoredRules } from '../rules'
import { openMailbox } from '../../crypto/mailbox'
import { toDate } from '../../database/dates'
import { createAlerts } from './create-alerts'
import { findClusters, nameClusterKey, type ClusterKeys } from './clusters'

const WINDOW_MS = 3_600_000
/** The newest signatures of the window are enough to show a rush. */
const MAX_SIGNATURES = 20_000
/** Opening 500 mailboxes takes 8 ms: small batches with pauses leave the event loop to requests. */
const BATCH = 100
const PAUSE_MS = 20

interface Row {
  id: number
  created_at: unknown
  address_hash: string | null
  search_first: string | null
  mailbox_sealed: string | null
}

/**
 * Looks for clusters among the signatures of the last hour: a block of IP addresses, an email domain or a pattern of
 * names that is too frequent. Creates an alert for each, once a day. Returns how many are new.
 */
export async function detectClusters(strapi: Core.Strapi, now: Date): Promise<number> {
  const rules = await alertRules(strapi)
  const usual = new Set(linesOf(rules.usualDomains))
  const signatures = await keysSince(strapi.db.connection, new Date(now.getTime() - WINDOW_MS), usual)
  const thresholds = { address: rules.alertPerAddress, domain: rules.alertPerDomain, name: rules.alertPerName }
  return createAlerts(strapi, findClusters(signatures, thresholds), rules.alertAddress ?? null, now)
}

/** The editors' rules, with the default for each empty one. */
async function alertRules(strapi: Core.Strapi) {
  const stored: StoredRules | null = await strapi.db.query(RULES_UID).findOne({})
  const { alertPerAddress, alertPerDomain, alertPerName, usualDomains } = DEFAULT_RULES
  return {
    alertPerAddress: stored?.alertPerAddress ?? alertPerAddress,
    alertPerDomain: stored?.alertPerDomain ?? alertPerDomain,
    alertPerName: stored?.alertPerName ?? alertPerName,
    usualDomains: stored?.usualDomains ?? usualDomains,
    alertAddress: stored?.alertAddress,
  }
}

/** Reads from the newest signature to the oldest of the window. */
async function keysSince(db: Connection, oldest: Date, usual: ReadonlySet<string>): Promise<ClusterKeys[]> {
  const keys: ClusterKeys[] = []
  let before: number | null = null
  while (keys.length < MAX_SIGNATURES) {
    const rows: Row[] = await newest(db, before)
    const recent = rows.filter(({ created_at }) => (toDate(created_at) ?? oldest) > oldest)
    keys.push(...recent.map((row) => keysOf(row, usual)))
    before = rows.at(-1)?.id ?? null
    if (recent.length < BATCH) break
    await wait(PAUSE_MS)
  }
  return keys
}

const newest = (db: Connection, before: number | null) =>
  rowsOf<Row>(
    db('signatories')
      .select('id', 'created_at', 'address_hash', 'search_first', 'mailbox_sealed')
      .modify((query) => void (before === null || query.where('id', '<', before)))
      .orderBy('id', 'desc')
      .limit(BATCH),
  )

function keysOf({ address_hash, search_first, mailbox_sealed }: Row, usual: ReadonlySet<string>): ClusterKeys {
  const domain = mailbox_sealed && domainOfSealed(mailbox_sealed)
  return {
    address: address_hash,
    domain: domain && !matchesDomain(usual, domain) ? domain : null,
    name: search_first && nameClusterKey(search_first),
  }
}

/** `null` when the key of the mailbox is no longer configured. */
function domainOfSealed(sealed: string): string | null {
  try {
    return emailDomain(openMailbox(sealed))
  } catch {
    return null
  }
}
