import { stringify, type Options } from 'csv-stringify/sync'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Cell, Column } from './columns'
import type { Format } from './export-request'
import { formatNumeric, toWallClock } from '../../i18n/time-zone'

/** What stands in a file: the name of its sheet, its columns, and its lines, some at a time. */
export interface Content {
  name: string
  columns: readonly Column[]
  lines: AsyncIterable<Cell[][]>
}

/** As French spreadsheets open it: semicolons, and UTF-8 that says so. Nothing that somebody wrote is taken for a formula. */
const FRENCH: Options = {
  delimiter: ';',
  escape_formulas: true,
  record_delimiter: 'windows',
  cast: { date: formatNumeric },
}

async function* csv({ columns, lines }: Content): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(stringify([columns.map(({ head }) => head)], { ...FRENCH, bom: true }))
  for await (const some of lines) yield encoder.encode(stringify(some, FRENCH))
}

const WIDTH = { moment: 17, other: 22 }

/** Every text is written as a text, so that nothing is a formula. What is more than a sheet holds goes on in the next. */
function xlsx({ name, columns, lines }: Content): AsyncIterable<Uint8Array> {
  return writeXlsxStream(oneByOne(lines), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ head, isMoment }) => ({
      header: head,
      width: isMoment ? WIDTH.moment : WIDTH.other,
      ...(isMoment && { numFmt: 'dd/mm/yyyy hh:mm' }),
    })),
  })
}

async function* oneByOne(lines: Content['lines']): AsyncGenerator<Cell[]> {
  for await (const some of lines)
    for (const line of some) yield line.map((cell) => (cell instanceof Date ? toWallClock(cell) : cell))
}

/** Large enough that handing one over costs nothing, small enough to be forgotten soon (bytes). */
const PIECE = 128 * 1024

/** The same bytes in pieces that may be given away. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    yield new Uint8Array(Buffer.concat(held))
    ;[held, size] = [[], 0]
  }
  if (size > 0) yield new Uint8Array(Buffer.concat(held))
}

const WRITERS: Record<Format, (content: Content) => AsyncIterable<Uint8Array>> = { csv, xlsx }

export const writeFile = (format: Format, content: Content) => inPieces(WRITERS[format](content))
