import { paragraphs } from '@confettis/shared/domain/testimony'

/** In characters. */
const LENGTH = 180

/** How a story begins, cut after a word. */
export function excerptOf(story: string): string {
  const [first = ''] = paragraphs(story)
  return first.length <= LENGTH ? first : `${first.slice(0, LENGTH).replace(/\s+\S*$/u, '')}…`
}
