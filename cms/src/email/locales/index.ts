import type { Locale } from '@confettis/shared/domain/site'
import { subjectTypeOf, type EmailKind, type SubjectType } from '../kinds'
import { ENGLISH } from './en'
import { FRENCH } from './fr'

/**
 * What a mail says, once for its html and its text. `{{…}}` names what is filled in: `firstName`, `title` (of the
 * op-ed, the event or the story), `link`, `site` (its name), `host`, `opEd` and `sign` (addresses of pages); `page` and
 * `reason` of a story; `lead`, `body`, `page` and `unsubscribe` of news; `name`, `email`, `about` and `body` of a
 * message; `count` and `about` of an alert; what is told of an event stands in `api/registration/telling/letters.ts`.
 * `{{lines:…}}` names a value in paragraphs, `{{rich:…}}` one that editors wrote in blocks.
 */
export interface Words {
  subject: string
  /** What mailboxes show beside the subject. */
  preheader: string
  heading: string
  hello: string
  paragraphs: string[]
  action?: { label: string; href: string }
  /** What the code shown below is good for; none is shown without. */
  code?: string
  /** Below the button: what one may wonder. */
  notes: string[]
}

export interface Language {
  mails: Record<EmailKind, Words>
  /** Above the link in letters, for whom the button does nothing. */
  copyLink: string
  /** Why one gets this, at the foot of every mail. */
  reasons: Record<SubjectType, string>
  automatic: string
}

export const WORDS: Record<Locale, Language> = { fr: FRENCH, en: ENGLISH }

/** The lines at the foot of a mail. */
export const footerFor = (kind: EmailKind, language: Locale): string[] => {
  const { reasons, automatic } = WORDS[language]
  return [reasons[subjectTypeOf(kind)], automatic]
}
