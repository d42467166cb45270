import type { FormFailure } from '../../stores/form'

/** What a form says of itself when it could not leave. */
interface FailureWords {
  rate: string
  rateText: (seconds: number | null) => string
  outage: string
  outageText: string
  stopped?: string
}

/** A failure in the words of its form. */
export function announceFailure(
  failure: FormFailure | null,
  says: FailureWords,
): { title: string; text: string } | null {
  switch (failure?.kind) {
    case undefined:
      return null
    case 'rate':
      return { title: says.rate, text: says.rateText(failure.retryAfter) }
    case 'stopped':
      return { title: says.stopped ?? says.outage, text: failure.reason }
    default:
      return { title: says.outage, text: says.outageText }
  }
}

interface DraftWords {
  draft: string
  draftText: string
  resume: string
  discard: string
}

/** What waits from an earlier visit, offered in the words of its form. */
export const offerDraft = (draft: object | null, says: DraftWords) =>
  draft && { title: says.draft, text: says.draftText, resume: says.resume, discard: says.discard }
