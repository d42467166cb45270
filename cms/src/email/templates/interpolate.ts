/**
 * `{{name}}` is replaced by a value on one line, `{{lines:name}}` by a value in paragraphs, `{{rich:name}}` by a value
 * that exists in both forms: `nameHtml`, escaped by its author module, and `nameText`.
 */
const PLACEHOLDER = /\{\{(lines:|rich:)?(\w+)\}\}/g

/** Start tag of a paragraph in html. */
export const PARAGRAPH = '<p style="margin:0 0 14px">'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Replaces control characters, line breaks and bidirectional overrides by spaces. */
export const oneLine = (value: string) => value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')

/** Splits at empty lines, and each paragraph into lines. */
const inParagraphs = (value: string): string[][] =>
  value
    .trim()
    .split(/(?:\r?\n[^\S\n]*){2,}/u)
    .map((text) => text.split(/\r?\n/u).map(oneLine))

/** Replaces the placeholders in a single pass: a placeholder inside a value stays text. */
export const fillText = (template: string, values: Record<string, string>): string =>
  fill(template, values, {
    line: oneLine,
    lines: (value) =>
      inParagraphs(value)
        .map((lines) => lines.join('\n'))
        .join('\n\n'),
    rich: 'Text',
  })

/** Like `fillText`, with html escaped in every value except rich ones. */
export const fillHtml = (template: string, values: Record<string, string>): string =>
  fill(template, values, {
    line: (value) => escapeHtml(oneLine(value)),
    lines: (value) =>
      inParagraphs(value)
        .map((lines) => lines.map(escapeHtml).join('<br>'))
        .join(`</p>${PARAGRAPH}`),
    rich: 'Html',
  })

interface OutputFormat {
  line(value: string): string
  lines(value: string): string
  /** Suffix of the name of a rich value. */
  rich: 'Html' | 'Text'
}

const fill = (template: string, values: Record<string, string>, { line, lines, rich }: OutputFormat): string =>
  template.replace(PLACEHOLDER, (_match, form: string | undefined, name: string) => {
    if (form === 'rich:') return values[name + rich] ?? ''
    return (form ? lines : line)(values[name] ?? '')
  })

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
