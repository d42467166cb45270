import { formatFull } from '../i18n/time-zone'
import type { Move } from './dates'

interface WantedDate {
  move: Move
  at: Date | null
}

const OTHER: Record<Move, Move> = { publish: 'unpublish', unpublish: 'publish' }

/**
 * Why a date cannot be planned, in French; `null` when it can.
 * @param planned the dates of the document that are planned already
 */
export function findDateIssue(
  { move, at }: WantedDate,
  planned: Partial<Record<Move, Date>>,
  now: Date,
): string | null {
  if (!at) return 'Cette heure n’existe pas à Paris. Choisissez-en une autre.'
  if (at <= now) return `Cette date est passée. Choisissez un moment après ${formatFull(now)}.`
  const other = planned[OTHER[move]]
  if (!other) return null
  const { publish, unpublish } = { [move]: at, [OTHER[move]]: other } as Record<Move, Date>
  return unpublish > publish
    ? null
    : `La dépublication viendrait avant la publication, prévue ${formatFull(publish)}. Choisissez un moment plus tard.`
}
