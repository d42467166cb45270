import { DEPARTEMENTS } from '@confettis/shared/domain/departements'
import type { OwnData } from '@confettis/shared/domain/signatory'
import { longDate } from '../../locales/format'
import { OWN_DATA, KINDS, mySignatureWords as says, STATES } from '../../locales/fr/signing'

type Line = keyof typeof OWN_DATA

/** How the values of some lines are formatted. */
const READS: { [L in Line]?: (value: NonNullable<OwnData[L]>, data: OwnData) => string } = {
  status: (value) => STATES[value],
  kind: (value) => KINDS.find(({ kind }) => kind === value)?.label ?? value,
  departement: (value) => `${value} – ${DEPARTEMENTS[value]}`,
  isPublic: (value) => (value ? says.yes : says.no),
  newsletter: (value, { newsletterAt }) =>
    value && newsletterAt ? says.since(longDate(newsletterAt, 'fr')) : value ? says.yes : says.no,
  consentAt: (value) => longDate(value, 'fr'),
  confirmedAt: (value) => longDate(value, 'fr'),
  locale: (value) => says.languages[value] ?? value,
}

/** The stored data of a signatory, line by line; a missing value has no line. */
export function ownDataLines(data: OwnData): { label: string; text: string }[] {
  return (Object.keys(OWN_DATA) as Line[]).flatMap((line) => {
    const value = data[line]
    if (value === null) return []
    const read = READS[line] as ((value: unknown, data: OwnData) => string) | undefined
    return [{ label: OWN_DATA[line], text: read ? read(value, data) : String(value) }]
  })
}
