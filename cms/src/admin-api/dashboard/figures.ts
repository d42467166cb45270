import type { Departement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'

/** Counts stop here; `COUNTED + 1` means any number above. */
export const COUNTED = 10_000

export const CURVE_DAYS = 30

export interface SignatureFigures {
  /** The public counter. */
  total: number
  /** `null` without a published op-ed. */
  goal: number | null
  today: number
  /** Up to today, local days `YYYY-MM-DD`. */
  days: { day: string; confirmed: number }[]
}

/** In descending order. */
export type KindFigures = { kind: SignatoryKind; confirmed: number }[]
export type DepartementFigures = { departement: Departement; confirmed: number }[]

export interface ToModerate {
  signatures: number
  stories: number
  messages: number
}

export interface NextEvent {
  documentId: string
  title: string
  /** In words, local time. */
  when: string
  confirmed: number
  /** `null`: unlimited. */
  capacity: number | null
  waiting: number
}

export interface MailHealth {
  queued: number
  failed: number
  /** When the oldest email that is due was due; `null` when none is. */
  waitingSince: string | null
  hasServer: boolean
}

/** The response of each route `/campaign/:name`. */
export interface Figures {
  signatures: SignatureFigures
  kinds: KindFigures
  departements: DepartementFigures
  'to-moderate': ToModerate
  'next-event': NextEvent | null
  mails: MailHealth
}
