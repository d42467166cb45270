/** Every mail that the house writes. */
export const MAIL_KINDS = ['confirm', 'reminder', 'already-signed', 'thanks', 'withdrawn'] as const
export type MailKind = (typeof MAIL_KINDS)[number]
