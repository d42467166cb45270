import { randomBytes } from '../privacy/random'

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 24

/** An id as Strapi's own look, for rows that are written past the document service (its own way takes 90 µs a piece). */
export function newDocumentId(): string {
  const signs = Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length])
  return signs.join('').replace(/^\d/, (digit) => SIGNS[Number(digit)] ?? '')
}
