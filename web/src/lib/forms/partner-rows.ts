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

/** The values of all rows: these first, then empty ones. */
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

/** The number of the last row with a value. */
export const rowsUsed = (values: PartnerRows) =>
  Math.max(0, ...ALL.filter((index) => isFilled(rowAt(values, index))).map((index) => index + 1))

/** The rows with a value. */
export const readRows = (values: PartnerRows): Row[] =>
  ALL.map((index) => rowAt(values, index)).filter((row) => isFilled(row))

/** Removes gaps, so that the number of a row is the index of its partner, and unknown kinds. */
export function tidyRows<Values extends PartnerRows>(values: Values): Values {
  const known = readRows(values).map(({ kind, name }) => ({ kind: KINDS.includes(kind as Kind) ? kind : '', name }))
  return { ...values, ...writeRows(known) }
}

/** Removes a row; the rows below move up. */
export const withoutRow = (values: PartnerRows, removed: number): PartnerRows =>
  writeRows(ALL.filter((index) => index !== removed).map((index) => rowAt(values, index)))
