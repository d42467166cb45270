import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES, type Locale } from '@confettis/shared/domain/site'
import mjml2html from 'mjml'
import { EMAIL_KINDS, type EmailKind } from '../kinds'
import { layout } from './layout'
import { plainText } from './plain-text'

/** Both forms of a mail, their markers in place. No font and no picture is fetched from anywhere. */
export function compile(kind: EmailKind, language: Locale): { html: string; text: string } {
  const { html } = mjml2html(layout(kind, language), { validationLevel: 'strict', fonts: {} })
  return { html: lean(html), text: plainText(kind, language) }
}

/** Without indentation: every mail carries it, and is encoded byte by byte. */
const lean = (html: string) => html.replace(/[ \t]*\n\s*/g, '\n')

/** Writes every mail in every language beside each other, as `confirm.fr.html` and `confirm.fr.txt`. */
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
