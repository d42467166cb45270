import type { EmailKind, SubjectType } from '../kinds'

/**
 * The words of an email, for its html and its text. Placeholders: `firstName`, `title` (of the op-ed, the event or the
 * testimony), `link`, `site` (its name), `host`, `opEd` and `sign` (URLs of pages); `page` and `reason` of a testimony;
 * `lead`, `body`, `page` and `unsubscribe` of a newsletter; `name`, `email`, `about` and `body` of a message; `count` and
 * `about` of an alert; the values of an event are in `api/registration/emails.ts`. Forms: see `interpolate.ts`.
 */
export interface Words {
  subject: string
  /** Mailboxes show it beside the subject. */
  preheader: string
  heading: string
  hello: string
  paragraphs: string[]
  action?: { label: string; href: string }
  /** Caption of the QR code, where the kind has one. */
  code?: string
  /** Below the button. */
  notes: string[]
}

export interface Language {
  emails: Record<EmailKind, Words>
  /** Above the URL that repeats the button. */
  copyLink: string
  /** In the footer: why the recipient gets this email. */
  reasons: Record<SubjectType, string>
  automatic: string
}
