import type { Locale } from '@confettis/shared/domain/site'
import type { EmailKind } from '../kinds'
import { footerFor, WORDS } from '../locales'

/** The same words as in the html, for whoever reads text alone. */
export function plainText(kind: EmailKind, language: Locale): string {
  const { mails } = WORDS[language]
  const { hello, paragraphs, action, notes } = mails[kind]
  const call = action ? [`${action.label}${language === 'fr' ? '\u00a0' : ''}:\n${action.href}`] : []
  return (
    [hello, ...paragraphs, ...call, ...notes, `-- \n{{site}}\n${footerFor(kind, language).join('\n')}`].join('\n\n') +
    '\n'
  )
}
