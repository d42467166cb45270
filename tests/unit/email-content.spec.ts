import { beforeAll, describe, expect, it } from 'vitest'
import { EMAIL_KINDS, EMAILS, type EmailKind } from '../../cms/src/email/kinds'
import { compile } from '../../cms/src/email/templates/compile'
import { fillHtml, fillText, PARAGRAPH } from '../../cms/src/email/templates/interpolate'
import { WORDS } from '../../cms/src/email/locales'
import { readableText } from '../support/pages'

const VALUES = {
  firstName: 'N’Diaye',
  title: 'Allions nos forces',
  link: 'https://campagne.example/tribune/confirmer?jeton=abc-DEF_123',
  site: 'Confettis',
  host: 'campagne.example',
  opEd: 'https://campagne.example/tribune',
  sign: 'https://campagne.example/tribune/signer',
  name: 'Lê N’Diaye',
  email: 'le@exemple.fr',
  about: 'une question',
  body: 'Bonjour !\n\nComment rejoindre\nune alliance ?',
  when: 'jeudi 4 mars 2021, de 9 h à 10 h (heure de Paris)',
  where: 'La Friche, 41 rue Jobin',
  lead: 'Le lien pour nous rejoindre :',
  join: 'https://campagne.example/salle',
  page: 'https://campagne.example/evenements/webcafe',
  unsubscribe: 'https://campagne.example/actualites/desinscription?jeton=abc-DEF_123',
  bodyHtml: '<h2>Deux cents</h2><p>Nous sommes 200.</p>',
  bodyText: 'Deux cents\n\nNous sommes 200.',
  replay: 'https://campagne.example/revoir',
  count: '62',
  reason: 'Votre histoire cite des personnes.\n\nDemandez-leur\nd’abord.',
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ')
const lines = (kind: EmailKind, language: 'fr' | 'en') => {
  const { hello, paragraphs, notes } = WORDS[language].emails[kind]
  return [hello, ...paragraphs, ...notes].map((line) => plain(fillText(line, VALUES).replace(/\n/g, ' ')))
}

describe.each(EMAIL_KINDS.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
  'the mail « %s » in %s',
  (kind, language) => {
    let html: string
    let text: string

    beforeAll(() => {
      const template = compile(kind, language)
      html = fillHtml(template.html, VALUES)
      text = fillText(template.text, VALUES)
    })

    it('says the same as html and as text', () => {
      const seen = readableText(html)
      for (const line of lines(kind, language)) {
        expect(seen).toContain(line)
        expect(plain(text)).toContain(line)
      }
    })

    it('leaves no place unfilled, and names none that is not there', () => {
      expect(html + text).not.toMatch(/\{\{|undefined/)
    })

    it('fetches nothing, and runs nothing', () => {
      // A picture is enclosed in the mail itself, or it is not there.
      expect(html).not.toMatch(/<img(?![^>]*\ssrc="cid:)|<script|<link|<iframe|@import|@font-face|url\(/i)
      const elsewhere = (html.match(/https?:\/\/[^\s"'<]+/g) ?? []).filter(
        (address) => !address.startsWith('https://campagne.example/') && !address.startsWith('http://www.w3.org/'),
      )
      expect(elsewhere).toEqual([])
    })

    it('is small enough that no mailbox cuts it short', () => {
      expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    })

    it('tells a screen reader its language, its heading, and what is decoration', () => {
      expect(html).toContain(`lang="${language}"`)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull()
      expect(html).not.toMatch(/<img(?![^>]*\salt="[^"]{10,}")/)
    })
  },
)

describe.each(EMAIL_KINDS)('the words of « %s »', (kind) => {
  it.each(['fr', 'en'] as const)('have a link and a QR code where the kind has them: %s', (language) => {
    const words = WORDS[language].emails[kind]
    expect(JSON.stringify(words).includes('{{link}}')).toBe(Boolean(EMAILS[kind].link))
    expect(Boolean(words.code)).toBe(Boolean(EMAILS[kind].hasCheckInCode))
  })
})

describe('what visitors wrote', () => {
  it('stays text in both forms', () => {
    const firstName = '<b>{{link}}</b> $& "x"'
    expect(fillText('Bonjour {{firstName}},', { ...VALUES, firstName })).toBe(`Bonjour ${firstName},`)
    expect(fillHtml('Bonjour {{firstName}},', { ...VALUES, firstName })).toBe(
      'Bonjour &lt;b&gt;{{link}}&lt;/b&gt; $&amp; &quot;x&quot;,',
    )
  })

  it('begins no line, and turns no text around', () => {
    expect(fillText('{{firstName}}|', { firstName: 'Ada\r\nBcc: x@example.org\u202e\u0000!' })).toBe(
      'Ada Bcc: x@example.org !|',
    )
  })

  it('in paragraphs stays in them, and stays text', () => {
    const body = 'Un <b>mot</b>\r\nde {{link}}\n \n\nBcc: x@example.org\u202e\u0000!\n'
    expect(fillText('{{lines:body}}|', { ...VALUES, body })).toBe('Un <b>mot</b>\nde {{link}}\n\nBcc: x@example.org !|')
    expect(fillHtml('<p>{{lines:body}}</p>', { ...VALUES, body })).toBe(
      `<p>Un &lt;b&gt;mot&lt;/b&gt;<br>de {{link}}</p>${PARAGRAPH}Bcc: x@example.org !</p>`,
    )
  })
})
