import type { Core } from '@strapi/strapi'
import type { AliasRule } from '../crypto/mailbox'
import { DEFAULT_RULES } from './default-rules'
import { linesOf, parseAllowBlockList, type Listing } from './allow-block-list'

export const RULES_UID = 'api::signing-rule.signing-rule'

/** What decides over a signature, ready to be asked for every one of them. */
export interface SigningRules {
  aliases: AliasRule[]
  /** Digests that a proof of work takes, on average. */
  proofEffort: number
  /** Signatures from one block of addresses within ten minutes, with a proof of work and without. */
  perAddress: number
  perAddressWithoutProof: number
  /** Signatures for one mailbox within an hour. */
  perMailbox: number
  allowed: Listing
  blocked: Listing
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
  /** From how many signatures within an hour an alert is raised; 0: never. */
  alertPerAddress?: number | null
  alertPerDomain?: number | null
  alertPerName?: number | null
  /** Where so many people have their mailbox that a crowd of them is nothing unusual. */
  usualDomains?: string | null
  /** Who in the team is told. */
  alertAddress?: string | null
}

/** Another process may have written them (milliseconds). */
const REFRESHED_EVERY = 5_000

let current = toRules(DEFAULT_RULES)
let timer: NodeJS.Timeout | undefined

/** The rules in force. In memory: asking costs nothing. */
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

/** Reads the rules anew; the first ones are in force where there are none. */
export async function loadRules(strapi: Core.Strapi): Promise<SigningRules> {
  const written: StoredRules | null = await strapi.db.query(RULES_UID).findOne({ populate: ['aliasRules'] })
  current = toRules(written ?? DEFAULT_RULES)
  return current
}

/** Keeps what `signingRules()` says up to date where several processes share a database. */
export async function watchRules(strapi: Core.Strapi): Promise<void> {
  await loadRules(strapi)
  if (!process.env.DATABASE_URL) return
  timer = setInterval(
    () => void loadRules(strapi).catch((error: unknown) => strapi.log.warn(`Signing rules: ${String(error)}`)),
    REFRESHED_EVERY,
  ).unref()
}

export const unwatchRules = () => clearInterval(timer)
