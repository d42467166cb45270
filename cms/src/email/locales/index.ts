import type { Locale } from '@confettis/shared/domain/site'
import { EMAILS, type EmailKind, type SubjectType } from '../kinds'
import { ENGLISH } from './en'
import { FRENCH } from './fr'

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

export const WORDS: Record<Locale, Language> = { fr: FRENCH, en: ENGLISH }

export const footerFor = (kind: EmailKind, language: Locale): string[] => {
  const { reasons, automatic } = WORDS[language]
  return [reasons[EMAILS[kind].subjectType], automatic]
}
