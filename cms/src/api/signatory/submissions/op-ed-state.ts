import type { Core } from '@strapi/strapi'
import { CachedValue } from '../../../cache/cached-value'

const OP_ED = 'api::op-ed.op-ed'
const PARTNER = 'api::partner.partner'

/** What signing needs of the op-ed. */
export interface OpEdState {
  title: string
  initialCount: number
  consentVersion: string
  paused: boolean
  pauseMessage: string | null
  /** ISO 8601. */
  closesAt: string | null
  /** The codes of all partners. */
  partners: ReadonlySet<string>
}

/** Why the op-ed takes no signatures, with a message for the visitor. */
export interface ClosedReason {
  reason: 'unpublished' | 'paused' | 'closed'
  message: string
}

let cached: CachedValue<OpEdState | null> | undefined

/** The published op-ed, `null` when none is published. A write by another process is seen within a second. */
export function getOpEdState(strapi: Core.Strapi): Promise<OpEdState | null> {
  cached ??= new CachedValue(() => readOpEd(strapi))
  return cached.get()
}

/** @returns `null` when the op-ed takes signatures at that moment */
export function closedReason(opEd: OpEdState | null, now: Date): ClosedReason | null {
  if (!opEd) return { reason: 'unpublished', message: 'La tribune n’est pas encore ouverte à la signature.' }
  if (opEd.closesAt && new Date(opEd.closesAt) <= now)
    return { reason: 'closed', message: 'La tribune est close : elle ne reçoit plus de signatures.' }
  if (opEd.paused) return { reason: 'paused', message: opEd.pauseMessage?.trim() || PAUSED }
  return null
}

const PAUSED = 'Les signatures sont suspendues pour un moment. Revenez bientôt.'

/** The types that the state is read from. */
export const OP_ED_STATE_TYPES: ReadonlySet<string> = new Set([OP_ED, PARTNER])

/** To be called after each write of these types: pausing or closing the op-ed is in force at once. */
export const invalidateOpEdState = (): void => cached?.drop()

const FIELDS = ['title', 'initialCount', 'consentVersion', 'paused', 'pauseMessage', 'closesAt']

async function readOpEd(strapi: Core.Strapi): Promise<OpEdState | null> {
  const opEd: Omit<OpEdState, 'partners'> | null = await strapi.db
    .query(OP_ED)
    .findOne({ select: FIELDS, where: { publishedAt: { $notNull: true } } })
  if (!opEd) return null
  const partners: { code: string }[] = await strapi.db.query(PARTNER).findMany({ select: ['code'] })
  return { ...opEd, partners: new Set(partners.map(({ code }) => code)) }
}
