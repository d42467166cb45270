import type { Guest } from '@confettis/shared/domain/registration'
import { stringify } from 'csv-stringify/browser/esm/sync'
import { checkInWords as says } from '../../locales/fr/check-in'

/** The columns of the file, in order. */
const COLUMNS: Record<keyof typeof says.columns, (guest: Guest) => string> = {
  lastName: ({ lastName }) => lastName,
  firstName: ({ firstName }) => firstName,
  organisation: ({ organisation }) => organisation ?? '',
  seat: ({ state }) => (state === 'waiting' ? says.waits : says.hasSeat),
  attendedAt: ({ attendedAt }) => (attendedAt ? says.moment(attendedAt) : ''),
}

/**
 * The attendee list for French spreadsheets: semicolons, and UTF-8 with a byte order mark. Values that look like formulas
 * are escaped.
 */
export function attendeesCsv(guests: readonly Guest[]): string {
  const columns = Object.entries(COLUMNS) as [keyof typeof COLUMNS, (guest: Guest) => string][]
  return stringify(
    guests.map((guest) => columns.map(([, read]) => read(guest))),
    {
      bom: true,
      delimiter: ';',
      escape_formulas: true,
      header: true,
      columns: columns.map(([name]) => says.columns[name]),
      record_delimiter: 'windows',
    },
  )
}

/** Downloads a text as a file. */
export function downloadFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
