import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import { openMailbox } from '../../crypto/mailbox'
import { toDate } from '../../database/dates'
import { NO, UNREADABLE, YES } from './locale.fr'

export type Cell = string | number | Date | null

/** A column of a file: its head, the column of the table it is made from, and how. */
export interface Column {
  head: string
  from: string
  read(value: unknown): Cell
  isMoment?: true
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

export const text = (head: string, from: string): Column => ({ head, from, read: textOf })

export const number = (head: string, from: string): Column => ({
  head,
  from,
  read: (value) => (value === null ? null : Number(value)),
})

/** SQLite keeps 0 and 1. */
export const yes = (head: string, from: string): Column => ({
  head,
  from,
  read: (value) => (value === null ? null : value ? YES : NO),
})

export const moment = (head: string, from: string): Column => ({ head, from, read: toDate, isMoment: true })

export const choice = (head: string, from: string, words: Record<string, string>): Column => ({
  head,
  from,
  read: (value) => words[String(value)] ?? textOf(value),
})

/** The same in every line. */
export const always = (head: string, words: string): Column => ({ head, from: 'id', read: () => words })

/** With its name: a spreadsheet makes the number 1 of 01. */
export const departement: Column = {
  head: 'Département',
  from: 'departement',
  read: (value) => (isDepartement(value) ? `${value} – ${DEPARTEMENTS[value]}` : textOf(value)),
}

/** An address that is kept sealed. One that can't be opened is no reason to lose the rest of the file. */
export const address: Column = {
  head: 'Adresse e-mail',
  from: 'mailbox_sealed',
  read(value) {
    if (typeof value !== 'string') return null
    try {
      return openMailbox(value)
    } catch {
      return UNREADABLE
    }
  },
}
