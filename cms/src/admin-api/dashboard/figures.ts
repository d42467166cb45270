import type { Departement } from '@confettis/shared/domain/departements'
import type { SignatoryKind } from '@confettis/shared/domain/signatory'

/** Rows are counted up to so many; one more stands for any number above. */
export const COUNTED = 10_000

/** How many days the curve shows. */
export const CURVE_DAYS = 30

export interface SignatureFigures {
  /** As the site tells it: with those from before the site. */
  total: number
  /** `null` while there is nothing to sign. */
  goal: number | null
  today: number
  /** The last of them is today. `YYYY-MM-DD`, in Paris. */
  days: { day: string; confirmed: number }[]
}

/** The most first. */
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
  /** In words, in the time of Paris. */
  when: string
  confirmed: number
  /** `null`: as many as want to come. */
  capacity: number | null
  waiting: number
}

export interface MailHealth {
  queued: number
  failed: number
  /** Since when the mail that is due for longest waits; `null` when none is late. */
  waitingSince: string | null
  /** Whether there is a mail server to send by. */
  hasServer: boolean
}

/** What the routes of the home page answer, each by its name. */
export interface Figures {
  signatures: SignatureFigures
  kinds: KindFigures
  departements: DepartementFigures
  'to-moderate': ToModerate
  'next-event': NextEvent | null
  mails: MailHealth
}
