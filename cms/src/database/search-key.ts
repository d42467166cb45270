/** What the columns of the search hold at most (characters); names are shorter. */
const KEY_MAX = 170

/** Letters that stay letters of their own when accents are taken off, but are looked for without. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
}

/** All the signs that keyboards give for one; the acute accent falls apart when normalised, so they go first. */
const APOSTROPHES = /['’‘ʼʻ`´ʹ′＇]/gu

/**
 * A name as it is looked for: lower case, without accents or apostrophes, hyphens as spaces. Everything else is kept
 * as it is: `%` and `_` are letters like others.
 */
export function searchKey(name: string): string {
  return name
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøđðłħıþ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()
    .slice(0, KEY_MAX)
}

/** The keys that a signatory is found by: by first name or by last name, whichever one begins with. */
export function searchKeys(firstName: string, lastName: string): { searchFirst: string; searchLast: string } {
  return { searchFirst: searchKey(`${firstName} ${lastName}`), searchLast: searchKey(`${lastName} ${firstName}`) }
}
