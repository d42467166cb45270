import { paragraphs } from '@confettis/shared/domain/testimony'

const MAX_CHARACTERS = 180

/** The start of a text, cut after a word. */
export function excerptOf(text: string): string {
  const [first = ''] = paragraphs(text)
  return first.length <= MAX_CHARACTERS ? first : `${first.slice(0, MAX_CHARACTERS).replace(/\s+\S*$/u, '')}…`
}
