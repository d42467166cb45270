/** A reserved domain, where no email arrives (RFC 2606). */
const DOMAIN = 'visiteurs.example'

const KINDS = /** @type {const} */ (['association', 'company', 'public', 'citizen'])
const DEPARTEMENTS = /** @type {const} */ (['13', '75', '2A', '974'])

/**
 * The visitor of a number, always the same. The last name tells them apart where the address cannot be read any more.
 * @param {number} id 0 or more
 */
export function visitor(id) {
  return {
    firstName: 'Ada',
    lastName: nameOf(id),
    email: emailOf(id),
    kind: KINDS[id % KINDS.length],
    departement: DEPARTEMENTS[id % DEPARTEMENTS.length],
    isPublic: id % 2 === 0,
    consent: /** @type {const} */ (true),
    elapsed: 30_000,
  }
}

/** @param {number} id */
export const emailOf = (id) => `visiteur.${id}@${DOMAIN}`

/**
 * Whose address it is; -1 for a stranger.
 * @param {string} email
 */
export function idOfEmail(email) {
  const [, id] = /^visiteur\.(\d+)@/.exec(email) ?? []
  return id === undefined ? -1 : Number(id)
}

const LETTERS = 'bcdfghjklm'

/** A name has no digits: each is written as a letter. @param {number} id */
export const nameOf = (id) => `N’${[...String(id)].map((digit) => LETTERS[Number(digit)]).join('')}`

/** @param {string} name as `nameOf` wrote it */
export const idOfName = (name) => Number([...name.slice(2)].map((letter) => LETTERS.indexOf(letter)).join(''))

/**
 * An IP for each visitor, out of 10.0.0.0/8.
 * @param {number} id
 */
export const addressOf = (id) => `10.${(id >> 16) & 255}.${(id >> 8) & 255}.${id & 255}`
