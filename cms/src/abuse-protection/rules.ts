import type { Core } from '@strapi/strapi'
import type { AliasRule } from '../crypto/mailbox'
import { DEFAULT_RULES } from './default-rules'
import { linesOf, parseAllowBlockList, type AllowBlockList } from './allow-block-list'

export const RULES_UID = 'api::signing-rule.signing-rule'

/** The rules of abuse protection, ready for look-ups. */
export interface SigningRules {
  aliases: AliasRule[]
  /** SHA-256 digests that a proof of work takes, on average. */
  proofEffort: number
  /** Submissions from one IP block within ten minutes, with a proof of work and without. */
  perAddress: number
  perAddressWithoutProof: number
  /** Submissions for one mailbox within an hour. */
  perMailbox: number
  allowed: AllowBlockList
  blocked: AllowBlockList
  disposable: ReadonlySet<string>
}

/** The rules as the database holds them. */
export interface StoredRules {
  aliasRules?: AliasRule[] | null
  proofEffort: number
  perAddress: number
  perAddressWithoutProof: number
  perMailbox: number
  allowed?: string | null
  blocked?: string | null
  disposableDomains?: string | null
  /** Signatures within an hour that raise an alert; 0: no alert. */
  alertPerAddress?: number | null
  alertPerDomain?: number | null
  alertPerName?: number | null
  /** Domains of so many mailboxes that a cluster of them is no sign of abuse. */
  usualDomains?: string | null
  /** The email of the team that alerts are sent to. */
  alertAddress?: string | null
}

/** Another process may have written new rules. */
const REFRESH_INTERVAL_MS = 5_000

let current = toRules(DEFAULT_RULES)
let timer: NodeJS.Timeout | undefined

/** The rules in force, from memory. */
export const signingRules = (): SigningRules => current

function toRules({ proofEffort, perAddress, perAddressWithoutProof, perMailbox, ...lists }: StoredRules): SigningRules {
  return {
    ...{ proofEffort, perAddress, perAddressWithoutProof, perMailbox },
    aliases: lists.aliasRules ?? [],
    allowed: parseAllowBlockList(lists.allowed),
    blocked: parseAllowBlockList(lists.blocked),
    disposable: new Set(linesOf(lists.disposableDomains)),
  }
}

/** Reads the rules from the database; without any, the default rules are in force. */
export async function loadRules(strapi: Core.Strapi): Promise<SigningRules> {
  const stored: StoredRules | null = await strapi.db.query(RULES_UID).findOne({ populate: ['aliasRules'] })
  current = toRules(stored ?? DEFAULT_RULES)
  return current
}

/** Keeps the rules up to date where several processes share a database. */
export async function watchRules(strapi: Core.Strapi): Promise<void> {
  await loadRules(strapi)
  if (!process.env.DATABASE_URL) return
  timer = setInterval(
    () => void loadRules(strapi).catch((error: unknown) => strapi.log.warn(`Signing rules: ${String(error)}`)),
    REFRESH_INTERVAL_MS,
  ).unref()
}

export const unwatchRules = () => clearInterval(timer)
