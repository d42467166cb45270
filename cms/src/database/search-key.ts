/** The length of the search columns; names are shorter. */
const MAX_KEY_CHARACTERS = 170

/** Letters that NFKD does not decompose, and the letters that they are searched by. */
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

/** Every sign that keyboards offer as an apostrophe. Removed before NFKD, which decomposes the acute accent. */
const APOSTROPHES = /['’‘ʼʻ`´ʹ′＇]/gu

/**
 * A name as it is searched: lower case, without accents and apostrophes, hyphens as spaces. Other characters are kept;
 * `%` and `_` have no meaning of their own.
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
    .slice(0, MAX_KEY_CHARACTERS)
}

/** The search keys of a signatory: one that begins with the first name, one that begins with the last name. */
export function searchKeys(firstName: string, lastName: string): { searchFirst: string; searchLast: string } {
  return { searchFirst: searchKey(`${firstName} ${lastName}`), searchLast: searchKey(`${lastName} ${firstName}`) }
}
