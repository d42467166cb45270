import { KINDS, type Kind } from '@confettis/shared/domain/art'
import { MAX_PARTNERS } from '@confettis/shared/domain/testimony'

/** The partners of an alliance as fields of a form: `partners-0-kind`, `partners-0-name`, `partners-1-kind`… */
export type PartnerRows = Record<`partners-${number}-${'kind' | 'name'}`, string>

interface Row {
  kind: string
  name: string
}

const ALL = Array.from({ length: MAX_PARTNERS }, (_, index) => index)

export const kindOf = (index: number) => `partners-${index}-kind` as const
export const nameOf = (index: number) => `partners-${index}-name` as const

const rowAt = (values: PartnerRows, index: number): Row => ({
  kind: values[kindOf(index)] ?? '',
  name: values[nameOf(index)] ?? '',
})
const isFilled = ({ kind, name }: Row) => kind !== '' || name.trim() !== ''

/** As many rows as there may be, with these first. */
export function writeRows(rows: Row[]): PartnerRows {
  return Object.fromEntries(
    ALL.flatMap((index) => {
      const { kind = '', name = '' } = rows[index] ?? {}
      return [
        [kindOf(index), kind],
        [nameOf(index), name],
      ]
    }),
  )
}

/** How many rows are needed to show everything that was typed. */
export const rowsUsed = (values: PartnerRows) =>
  Math.max(0, ...ALL.filter((index) => isFilled(rowAt(values, index))).map((index) => index + 1))

/** The partners that were named, or begun to be. */
export const readRows = (values: PartnerRows): Row[] =>
  ALL.map((index) => rowAt(values, index)).filter((row) => isFilled(row))

/** Without gaps, so that the number of a row is that of its partner; and without kinds that do not exist. */
export function tidyRows<Values extends PartnerRows>(values: Values): Values {
  const known = readRows(values).map(({ kind, name }) => ({ kind: KINDS.includes(kind as Kind) ? kind : '', name }))
  return { ...values, ...writeRows(known) }
}

/** Without the row of this number; those below move up. */
export const withoutRow = (values: PartnerRows, removed: number): PartnerRows =>
  writeRows(ALL.filter((index) => index !== removed).map((index) => rowAt(values, index)))
