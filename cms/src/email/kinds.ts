/** Every mail that the house writes, by what it is about. */
export const EMAILS_BY_SUBJECT = {
  signature: ['confirm', 'reminder', 'already-signed', 'thanks', 'withdrawn'],
  event: [
    'event-confirm',
    'event-already',
    'event-requested',
    'event-confirmed',
    'event-waiting',
    'event-promoted',
    'event-refused',
    'event-changed',
    'event-called-off',
    'event-given-back',
    'event-day',
    'event-hour',
    'event-replay',
  ],
  story: ['story-confirm', 'story-confirmed', 'story-published', 'story-refused'],
  update: ['news', 'news-test'],
  message: ['message-received', 'message-answer'],
  team: ['message-team'],
  alert: ['team-alert'],
} as const

export type SubjectType = keyof typeof EMAILS_BY_SUBJECT
export type EmailKind = (typeof EMAILS_BY_SUBJECT)[SubjectType][number]

const MATTERS = Object.keys(EMAILS_BY_SUBJECT) as SubjectType[]
export const EMAIL_KINDS: readonly EmailKind[] = Object.values(EMAILS_BY_SUBJECT).flat()

/** The table that holds what a mail is about; each has a column `unreachable`. */
export const SUBJECTS: Record<SubjectType, string> = {
  signature: 'signatories',
  event: 'registrations',
  story: 'testimonies',
  update: 'signatories',
  message: 'messages',
  team: 'messages',
  alert: 'signing_alerts',
}

/** What a mail is about. */
export const subjectTypeOf = (kind: EmailKind): SubjectType =>
  MATTERS.find((matter) => (EMAILS_BY_SUBJECT[matter] as readonly EmailKind[]).includes(kind)) ?? 'signature'
