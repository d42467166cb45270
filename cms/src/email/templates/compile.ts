import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import mjml2html from 'mjml'
import { EMAIL_KINDS, type EmailKind } from '../kinds'
import { footerFor, WORDS } from '../locales'
import { layout } from './layout'

/** Html and text of an email, with its placeholders. Neither loads fonts or images from a server. */
export function compile(kind: EmailKind, language: Locale): { html: string; text: string } {
  const { html } = mjml2html(layout(kind, language), { validationLevel: 'strict', fonts: {} })
  return { html: withoutIndentation(html), text: plainText(kind, language) }
}

/** Indentation would be sent with every email. */
const withoutIndentation = (html: string) => html.replace(/[ \t]*\n\s*/g, '\n')

function plainText(kind: EmailKind, language: Locale): string {
  const { hello, paragraphs, action, notes } = WORDS[language].emails[kind]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const link = action ? [`${action.label}${colon}\n${action.href}`] : []
  const footer = `-- \n{{site}}\n${footerFor(kind, language).join('\n')}`
  return `${[hello, ...paragraphs, ...link, ...notes, footer].join('\n\n')}\n`
}

/** Writes every kind in every language, as `confirm.fr.html` and `confirm.fr.txt`. */
function compileAll(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const kind of EMAIL_KINDS)
    for (const language of LOCALES) {
      const { html, text } = compile(kind, language)
      writeFileSync(path.join(folder, `${kind}.${language}.html`), html)
      writeFileSync(path.join(folder, `${kind}.${language}.txt`), text)
    }
}

if (require.main === module) compileAll(path.join(__dirname, 'compiled'))
