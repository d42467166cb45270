import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import { longDate } from '../../locales/format'
import { OWN_TESTIMONY, myTestimonyWords as says, PARTNERS, SHOWN } from '../../locales/fr/testimonies'

const labelOf = (kind: string) => PARTNERS.find((partner) => partner.kind === kind)?.label ?? kind

/** How the value of each line is formatted. */
const READS: Record<keyof typeof OWN_TESTIMONY, (testimony: OwnTestimony) => string | null | undefined> = {
  author: ({ author }) => says.author[author],
  sentAt: ({ sentAt }) => longDate(sentAt, 'fr'),
  title: ({ title }) => title,
  story: ({ story }) => story,
  partners: ({ partners }) => partners.map(({ kind, name }) => `${name} (${labelOf(kind).toLowerCase()})`).join('\n'),
  departement: ({ departement }) => (isDepartement(departement) ? DEPARTEMENTS[departement] : departement),
  place: ({ place }) => place,
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  email: ({ email }) => email,
  shown: ({ shown }) => SHOWN.find((choice) => choice.shown === shown)?.label,
}

/** The stored data of a testimony, line by line; an empty value has no line. */
export function ownTestimonyLines(testimony: OwnTestimony): { label: string; text: string }[] {
  return (Object.keys(OWN_TESTIMONY) as (keyof typeof OWN_TESTIMONY)[])
    .map((line) => ({ label: OWN_TESTIMONY[line], text: READS[line](testimony) ?? '' }))
    .filter(({ text }) => text !== '')
}
