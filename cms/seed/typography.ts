const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

function noBreakSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?])/gu, NARROW_NO_BREAK)
    .replace(/ (?=»|:(?:\s|$))/gu, NO_BREAK)
    .replace(/(?<=«|n°) /gu, NO_BREAK)
    .replace(/(?<=\d) (?=h\b)/gu, NO_BREAK)
}

/**
 * The same content with the no-break spaces of French typography (before ; ! ? : », after « and n°),
 * so that the files hold spaces one can see. Glyph marks such as `:public:` and addresses stay as they are.
 */
export function french<T>(content: T): T {
  return JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
    typeof value === 'string' ? noBreakSpaces(value) : value,
  ) as T
}
