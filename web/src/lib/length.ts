type Length = 'short' | 'medium' | 'long' | 'words'

/** How long a title is, so that its letters can be as large as they may: a cry (up to `cry` characters), a line, a sentence, a paragraph. */
export function lengthOf(text: string, cry = 24): Length {
  const { length } = text
  if (length <= cry) return 'short'
  if (length <= 46) return 'medium'
  return length <= 90 ? 'long' : 'words'
}
