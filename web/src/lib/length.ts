type Length = 'short' | 'medium' | 'long' | 'words'

/** The length class of a title, for its font size. `short` is up to `maxShort` characters. */
export function lengthOf(text: string, maxShort = 24): Length {
  const { length } = text
  if (length <= maxShort) return 'short'
  if (length <= 46) return 'medium'
  return length <= 90 ? 'long' : 'words'
}
