import type { Locale } from '@confettis/shared/domain/site'
import { EMAILS, type EmailKind } from '../kinds'
import { ENGLISH } from './en'
import { FRENCH } from './fr'
import type { Language } from './types'

export const WORDS: Record<Locale, Language> = { fr: FRENCH, en: ENGLISH }

export const footerFor = (kind: EmailKind, language: Locale): string[] => {
  const { reasons, automatic } = WORDS[language]
  return [reasons[EMAILS[kind].subjectType], automatic]
}
