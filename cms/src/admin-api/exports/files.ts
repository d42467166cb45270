import { stringify, type Options } from 'csv-stringify/sync'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Cell, Column } from './columns'
import type { Format } from './export-request'
import { formatNumeric, toWallClock } from '../../i18n/time-zone'

export interface Content {
  name: string
  columns: readonly Column[]
  lines: AsyncIterable<Cell[][]>
}

/** French spreadsheets expect semicolons, and a byte order mark for UTF-8. Formulas are escaped. */
const CSV_OPTIONS: Options = {
  delimiter: ';',
  escape_formulas: true,
  record_delimiter: 'windows',
  cast: { date: formatNumeric },
}

async function* csv({ columns, lines }: Content): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(stringify([columns.map(({ head }) => head)], { ...CSV_OPTIONS, bom: true }))
  for await (const page of lines) yield encoder.encode(stringify(page, CSV_OPTIONS))
}

const WIDTH = { moment: 17, other: 22 }

/** Text cells are typed as text, so that none is a formula. Rows beyond the limit of a sheet go to the next one. */
function xlsx({ name, columns, lines }: Content): AsyncIterable<Uint8Array> {
  return writeXlsxStream(rowByRow(lines), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ head, isMoment }) => ({
      header: head,
      width: isMoment ? WIDTH.moment : WIDTH.other,
      ...(isMoment && { numFmt: 'dd/mm/yyyy hh:mm' }),
    })),
  })
}

async function* rowByRow(lines: Content['lines']): AsyncGenerator<Cell[]> {
  for await (const page of lines)
    for (const line of page) yield line.map((cell) => (cell instanceof Date ? toWallClock(cell) : cell))
}

/** Few messages between the threads, little memory. */
const CHUNK_BYTES = 128 * 1024

/** Joins chunks into larger ones with buffers of their own, which can be transferred. */
async function* joinChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let buffered: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    buffered.push(chunk)
    size += chunk.length
    if (size < CHUNK_BYTES) continue
    yield new Uint8Array(Buffer.concat(buffered))
    ;[buffered, size] = [[], 0]
  }
  if (size > 0) yield new Uint8Array(Buffer.concat(buffered))
}

const WRITERS: Record<Format, (content: Content) => AsyncIterable<Uint8Array>> = { csv, xlsx }

export const writeFile = (format: Format, content: Content) => joinChunks(WRITERS[format](content))
