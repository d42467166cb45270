/** A retention period and what happens at its end. Jobs apply it; the privacy page prints it. */
export interface Retention {
  what:
    | 'message'
    | 'pending'
    | 'quarantined'
    | 'rejected'
    | 'confirmed'
    | 'withdrawn'
    | 'registration'
    | 'needs'
    | 'guest'
    | 'mail'
    | 'access'
    | StoryLine
  /** Counted from `since`. */
  days: number
  since: 'received' | 'refused' | 'closed' | 'ended' | 'sent' | 'published'
  then: 'erased' | 'anonymised'
}

type StoryLine = 'story-pending' | 'story-refused' | 'story-author'

/** All retention periods: no personal data is kept longer. */
export const RETENTION: readonly Retention[] = [
  { what: 'pending', days: 7, since: 'received', then: 'erased' },
  { what: 'quarantined', days: 30, since: 'received', then: 'erased' },
  { what: 'rejected', days: 30, since: 'refused', then: 'erased' },
  { what: 'confirmed', days: 183, since: 'closed', then: 'anonymised' },
  { what: 'withdrawn', days: 0, since: 'received', then: 'erased' },
  { what: 'registration', days: 7, since: 'received', then: 'erased' },
  { what: 'needs', days: 7, since: 'ended', then: 'erased' },
  { what: 'guest', days: 90, since: 'ended', then: 'anonymised' },
  { what: 'story-pending', days: 7, since: 'received', then: 'erased' },
  { what: 'story-refused', days: 30, since: 'refused', then: 'erased' },
  { what: 'story-author', days: 365, since: 'published', then: 'erased' },
  { what: 'mail', days: 30, since: 'sent', then: 'erased' },
  { what: 'message', days: 365, since: 'received', then: 'erased' },
  { what: 'access', days: 365, since: 'received', then: 'erased' },
]

/** @param what a line of the table */
export function retentionDays(what: Retention['what']): number {
  const line = RETENTION.find((entry) => entry.what === what)
  if (!line) throw new Error(`No retention is set for ${what}`)
  return line.days
}
