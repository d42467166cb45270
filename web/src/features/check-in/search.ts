import type { Guest } from '@confettis/shared/domain/registration'

/** Guests in the order of their names, each with the words they are found by. */
export type GuestIndex = { guest: Guest; text: string }[]

/** Without accents and case; an apostrophe joins, a hyphen parts. */
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

/** Made once for each list: comparing ten thousand names takes longer than looking one up. */
export function indexGuests(guests: readonly Guest[]): GuestIndex {
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

/** Those in whose words all that was typed is found: first where it begins a word, then anywhere. `most` at most. */
export function findGuests(index: GuestIndex, typed: string, most: number): { guests: Guest[]; total: number } {
  const parts = plain(typed).split(' ').filter(Boolean)
  const first: Guest[] = []
  const others: Guest[] = []
  for (const { guest, text } of index) {
    if (parts.every((part) => text.includes(` ${part}`))) first.push(guest)
    else if (parts.every((part) => text.includes(part))) others.push(guest)
  }
  return { guests: [...first, ...others].slice(0, most), total: first.length + others.length }
}
