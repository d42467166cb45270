import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import { DEPARTEMENTS, isDepartement } from '@confettis/shared/domain/departements'
import { longDate } from '../../locales/format'
import { HELD_STORY, myStoryWords as says, PARTNERS, SHOWN } from '../../locales/fr/testimonies'

const labelOf = (kind: string) => PARTNERS.find((partner) => partner.kind === kind)?.label ?? kind

/** How each line reads; what we do not hold has none. */
const READS: Record<keyof typeof HELD_STORY, (held: HeldTestimony) => string | null | undefined> = {
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

/** What we hold of a story, line by line. */
export function heldStoryLines(held: HeldTestimony): { label: string; text: string }[] {
  return (Object.keys(HELD_STORY) as (keyof typeof HELD_STORY)[])
    .map((line) => ({ label: HELD_STORY[line], text: READS[line](held) ?? '' }))
    .filter(({ text }) => text !== '')
}
