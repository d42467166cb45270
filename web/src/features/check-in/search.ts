import type { Guest } from '@confettis/shared/domain/registration'

/** Attendees in the order of their names, each with the text that a search looks in. */
export type AttendeeIndex = { guest: Guest; text: string }[]

/** Lower case without accents; an apostrophe is removed, a hyphen becomes a space. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/['’ʼ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Built once for each list: sorting ten thousand names takes longer than a search. */
export function indexAttendees(guests: readonly Guest[]): AttendeeIndex {
  return guests
    .map((guest) => {
      const { firstName, lastName, organisation } = guest
      return {
        guest,
        text: ` ${plain(`${firstName} ${lastName} ${organisation ?? ''}`)}`,
        key: plain(`${lastName} ${firstName}`),
      }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** The attendees whose text contains every typed word: first those where it begins a word. At most `most` of them. */
export function findAttendees(index: AttendeeIndex, typed: string, most: number): { guests: Guest[]; total: number } {
  const parts = plain(typed).split(' ').filter(Boolean)
  const first: Guest[] = []
  const others: Guest[] = []
  for (const { guest, text } of index) {
    if (parts.every((part) => text.includes(` ${part}`))) first.push(guest)
    else if (parts.every((part) => text.includes(part))) others.push(guest)
  }
  return { guests: [...first, ...others].slice(0, most), total: first.length + others.length }
}
