import { parse } from 'csv-parse/sync'
import type { Admin } from './admin'

export type Filters = Record<string, string>

/** Asks for a file, as the page « Exports » does. */
export const askFor = (admin: Admin, what: string, filters: Filters = {}, format = 'csv'): Promise<Response> =>
  admin.ask('POST', '/team/exports', { data: { what, format, filters } })

/** What a spreadsheet makes of a file: a line each, with what stands under each head. */
export const linesIn = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' })

/** The lines of a file that is there as a whole. */
export async function exported(admin: Admin, what: string, filters: Filters = {}): Promise<Record<string, string>[]> {
  const answer = await askFor(admin, what, filters)
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`Exporting ${what}: ${answer.status} ${text}`)
  const lines = linesIn(text)
  if (Number(answer.headers.get('x-lines')) !== lines.length) throw new Error(`Exporting ${what}: lines are missing`)
  return lines
}
