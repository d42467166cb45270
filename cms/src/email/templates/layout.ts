import type { Locale } from '@confettis/shared/domain/site'
import { EMAILS, type EmailKind } from '../kinds'
import { footerFor, WORDS } from '../locales'
import { PARAGRAPH } from './interpolate'
import { dancers, edge, logo, slope } from './drawings'
import { COLORS, ROLES, THEMES, type Theme } from './themes'

const DISPLAY = "'Bricolage Grotesque','Avenir Next','Segoe UI',Helvetica,Arial,sans-serif"
const BODY = "'Atkinson Hyperlegible Next',Verdana,'DejaVu Sans',sans-serif"

/** An email as MJML. Its placeholders `{{…}}` are filled, with escaping, by `interpolate.ts`. */
export function layout(kind: EmailKind, language: Locale): string {
  const { emails, copyLink } = WORDS[language]
  const { subject, preheader, heading, hello, paragraphs, action, code, notes } = emails[kind]
  const theme = THEMES[EMAILS[kind].theme]
  const [ground] = ROLES.ground
  const [page] = ROLES.page
  const [foot] = ROLES.foot
  return `<mjml lang="${language}">
  <mj-head>
    <mj-title>${subject}</mj-title>
    <mj-preview>${preheader}</mj-preview>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <meta name="format-detection" content="telephone=no,date=no,address=no">
    </mj-raw>
    <mj-attributes>
      <mj-all font-family="${BODY}" />
      <mj-text padding="0" font-size="18px" line-height="28px" color="${ROLES.text[0]}" />
      <mj-section padding="0 24px" />
      <mj-column padding="0" />
    </mj-attributes>
    <mj-style>${styles(theme)}</mj-style>
  </mj-head>
  <mj-body background-color="${ground}" css-class="ground">
    <mj-section padding="26px 24px 20px">
      <mj-column><mj-text css-class="on-ground" font-family="${DISPLAY}" font-size="22px" font-weight="800" line-height="22px">
        <span aria-hidden="true">${logo()}</span> {{site}}
      </mj-text></mj-column>
    </mj-section>
    <mj-raw>${edge('cut-sheet', ground, theme.paper[0])}</mj-raw>
    <mj-section full-width="full-width" background-color="${theme.paper[0]}" css-class="sheet" padding="26px 24px 0">
      <mj-column>
        <mj-text css-class="on-sheet" color="${theme.on[0]}" padding="0 0 26px" font-family="${DISPLAY}">
          <h1 style="margin:0;font-size:44px;line-height:44px;font-weight:800;letter-spacing:-1px">${heading}</h1>
        </mj-text>
        ${theme.dancers.length ? `<mj-text line-height="0" font-size="0">${dancers(theme)}</mj-text>` : ''}
      </mj-column>
    </mj-section>
    <mj-raw>${edge('cut-page', theme.paper[0], page)}</mj-raw>
    <mj-section full-width="full-width" background-color="${page}" css-class="page" padding="22px 24px 34px">
      <mj-column>
        <mj-text css-class="on-page">${[hello, ...paragraphs].map(paragraph).join('')}</mj-text>
        ${action ? button(action) : ''}
        ${code ? qrCode(code) : ''}
        ${notes.length ? `<mj-text css-class="on-page" padding="6px 0 0">${notes.map(paragraph).join('')}</mj-text>` : ''}
        ${action ? copyable(copyLink, action.href) : ''}
      </mj-column>
    </mj-section>
    <mj-raw>${edge('cut-foot', page, foot)}</mj-raw>
    <mj-section full-width="full-width" background-color="${foot}" css-class="foot" padding="20px 24px 44px">
      <mj-column>
        <mj-text color="${ROLES.onFoot[0]}" font-size="15px" line-height="23px">${footerFor(kind, language).map(paragraph).join('')}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`
}

/** A line that is only a URL placeholder becomes a link. Rich values have paragraphs of their own. */
function paragraph(text: string): string {
  if (text.startsWith('{{rich:')) return text
  const lines = text.split('\n').map((line) => (/^\{\{\w+\}\}$/.test(line) ? anchor(line) : line))
  return `${PARAGRAPH}${lines.join('<br>')}</p>`
}

const anchor = (href: string) =>
  `<a href="${href}" class="link" style="color:${ROLES.link[0]};word-break:break-all">${href}</a>`

const confetto =
  `<span aria-hidden="true" style="display:inline-block;width:16px;height:16px;margin-left:14px;border-radius:50%;` +
  `background:${COLORS.vermillon};vertical-align:-2px"></span>`

const button = ({ label, href }: { label: string; href: string }) => `
  <mj-button href="${href}" css-class="button" align="left" padding="10px 0 26px" inner-padding="19px 28px 20px"
    background-color="${ROLES.button[0]}" color="${ROLES.onButton[0]}" border-radius="3px" font-family="${DISPLAY}"
    font-size="20px" font-weight="700" line-height="24px">${label}${confetto}</mj-button>`

/** The image is attached to the email. It stays on white in dark mode: scanners need dark on light. */
const qrCode = (caption: string) => `
  <mj-image src="cid:code" alt="${caption}" width="220px" align="left" padding="0 0 10px" border-radius="3px" />
  <mj-text css-class="quiet" color="${ROLES.quiet[0]}" font-size="15px" line-height="23px" padding="0 0 18px">${caption}</mj-text>`

const copyable = (words: string, href: string) => `
  <mj-text css-class="quiet" color="${ROLES.quiet[0]}" font-size="15px" line-height="23px" padding="8px 0 0">
    ${words}<br>${anchor(href)}
  </mj-text>`

/** Rules that need a style sheet: dark mode, and the cut edges for clients that support `clip-path`. */
function styles({ paper, on, hole }: Theme): string {
  const { ground, page, text, quiet, link, button: btn, onButton, foot } = ROLES
  const cut = (name: string, above: string, below: string) =>
    (['left', 'right'] as const)
      .map((side) => `.${name}-${side}{background:${slope(side, above, below)} !important}`)
      .join('')
  return `
    :root{color-scheme:light dark;supported-color-schemes:light dark}
    .button td{clip-path:polygon(1% 9%,34% 0,71% 5%,99% 0,100% 55%,98.4% 95%,62% 100%,28% 95%,0 99%,.6% 48%)}
    @media (prefers-color-scheme:dark){
      body,.ground{background:${ground[1]} !important}
      .on-ground div{color:${text[1]} !important}
      .sheet,.sheet>table,.sheet table{background:${paper[1]} !important}
      .sheet table table table{background:none !important}
      .on-sheet div{color:${on[1]} !important}
      .page,.page>table,.page table{background:${page[1]} !important}
      .on-page div{color:${text[1]} !important}
      .quiet div{color:${quiet[1]} !important}
      .link{color:${link[1]} !important}
      .button table td,.button table a{background:${btn[1]} !important;color:${onButton[1]} !important}
      .foot,.foot>table,.foot table{background:${foot[1]} !important}
      ${hole ? `.hole{background:${hole[1]} !important}` : ''}
      ${cut('cut-sheet', ground[1], paper[1])}
      ${cut('cut-page', paper[1], page[1])}
      ${cut('cut-foot', page[1], foot[1])}
    }`
}
