const MARKER = /\{\{(\w+)\}\}/g

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A value on one line: whatever would begin another, or turn the text around, is left out. */
const oneLine = (value: string) => value.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')

/** Puts values in the place of markers, once: a marker in a value stays text. */
export const fillText = (template: string, values: Record<string, string>): string =>
  template.replace(MARKER, (_marker, name: string) => oneLine(values[name] ?? ''))

/** Likewise, and what means something in html is escaped. */
export const fillHtml = (template: string, values: Record<string, string>): string =>
  template.replace(MARKER, (_marker, name: string) =>
    oneLine(values[name] ?? '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign),
  )
