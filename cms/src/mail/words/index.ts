import type { Locale } from '@confettis/shared/domain/site'
import type { MailKind } from '../kinds'
import { ENGLISH } from './en'
import { FRENCH } from './fr'

/**
 * What a mail says, once for its html and its text. `{{…}}` names what is filled in: `firstName`, `title` (of the
 * op-ed), `link`, `site` (its name), `host`, `opEd` and `sign` (addresses of pages).
 */
interface Words {
  subject: string
  /** What mailboxes show beside the subject. */
  preheader: string
  heading: string
  hello: string
  paragraphs: string[]
  action?: { label: string; href: string }
  /** Below the button: what one may wonder. */
  notes: string[]
}

export interface Language {
  mails: Record<MailKind, Words>
  /** Above the link in letters, for whom the button does nothing. */
  copyLink: string
  /** Why one gets this, at the foot of every mail. */
  reason: string[]
}

export const WORDS: Record<Locale, Language> = { fr: FRENCH, en: ENGLISH }
