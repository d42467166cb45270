/**
 * `{{name}}` takes a value on one line, `{{lines:name}}` one in paragraphs, `{{rich:name}}` what is ready in both forms:
 * `nameHtml`, whose maker escaped it, and `nameText`.
 */
const MARKER = /\{\{(lines:|rich:)?(\w+)\}\}/g

/** What a paragraph begins with in html. */
export const PARAGRAPH = '<p style="margin:0 0 14px">'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A value on one line: whatever would begin another, or turn the text around, is left out. */
export const oneLine = (value: string) => value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')

/** A value in paragraphs, and each of those in lines. */
const inParagraphs = (value: string): string[][] =>
  value
    .trim()
    .split(/(?:\r?\n[^\S\n]*){2,}/u)
    .map((text) => text.split(/\r?\n/u).map(oneLine))

/** Puts values in the place of markers, once: a marker in a value stays text. */
export const fillText = (template: string, values: Record<string, string>): string =>
  fill(template, values, {
    line: oneLine,
    lines: (value) =>
      inParagraphs(value)
        .map((lines) => lines.join('\n'))
        .join('\n\n'),
    rich: 'Text',
  })

/** Likewise, and what means something in html is escaped. */
export const fillHtml = (template: string, values: Record<string, string>): string =>
  fill(template, values, {
    line: (value) => escape(oneLine(value)),
    lines: (value) =>
      inParagraphs(value)
        .map((lines) => lines.map(escape).join('<br>'))
        .join(`</p>${PARAGRAPH}`),
    rich: 'Html',
  })

interface Form {
  line(value: string): string
  lines(value: string): string
  /** What the name of a value that is ready ends with. */
  rich: 'Html' | 'Text'
}

const fill = (template: string, values: Record<string, string>, { line, lines, rich }: Form): string =>
  template.replace(MARKER, (_marker, form: string | undefined, name: string) => {
    if (form === 'rich:') return values[name + rich] ?? ''
    return (form ? lines : line)(values[name] ?? '')
  })

/** Text as html shows it. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
