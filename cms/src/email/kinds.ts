/** Every mail that the house writes, by what it is about. */
export const MAILS = {
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

export type Matter = keyof typeof MAILS
export type MailKind = (typeof MAILS)[Matter][number]

const MATTERS = Object.keys(MAILS) as Matter[]
export const MAIL_KINDS: readonly MailKind[] = Object.values(MAILS).flat()

/** The table that holds what a mail is about; each has a column `unreachable`. */
export const SUBJECTS: Record<Matter, string> = {
  signature: 'signatories',
  event: 'registrations',
  story: 'testimonies',
  update: 'signatories',
  message: 'messages',
  team: 'messages',
  alert: 'signing_alerts',
}

/** What a mail is about. */
export const matterOf = (kind: MailKind): Matter =>
  MATTERS.find((matter) => (MAILS[matter] as readonly MailKind[]).includes(kind)) ?? 'signature'
