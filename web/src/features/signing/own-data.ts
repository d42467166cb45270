import { DEPARTEMENTS } from '@confettis/shared/domain/departements'
import type { OwnData } from '@confettis/shared/domain/signatory'
import { longDate } from '../../locales/format'
import { OWN_DATA, KINDS, managingWords as says, STATES } from '../../locales/fr/signing'

type Line = keyof typeof OWN_DATA

/** How each line reads; all others read as they are. */
const READS: { [L in Line]?: (value: NonNullable<OwnData[L]>, held: OwnData) => string } = {
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

/** What we hold of somebody, line by line; what we do not hold has none. */
export function ownDataLines(held: OwnData): { label: string; text: string }[] {
  return (Object.keys(OWN_DATA) as Line[]).flatMap((line) => {
    const value = held[line]
    if (value === null) return []
    const read = READS[line] as ((value: unknown, held: OwnData) => string) | undefined
    return [{ label: OWN_DATA[line], text: read ? read(value, held) : String(value) }]
  })
}
