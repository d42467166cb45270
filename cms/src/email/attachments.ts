import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalOrganizer,
} from 'ical-generator'
import type { SendMailOptions } from 'nodemailer'
import { toBuffer } from 'qrcode'

/** The html shows the QR code as `cid:code`. */
const QR_CODE_CID = 'code'
/** Twice the width that the html gives it. */
const QR_CODE_WIDTH_PX = 440

interface Sender {
  name: string
  address: string
}

/** A calendar entry (RFC 5546), stored as JSON in the data of an email. Moments are ISO 8601. */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL'
  /** Constant over all emails about one event, so that a later email changes the entry. */
  uid: string
  sequence: number
  startsAt: string
  endsAt: string
  title: string
  summary: string
  where: string
  url: string
  /** Name of the attendee. */
  name: string
}

/**
 * The attachments of an email: a calendar entry where its data has `calendar` (a `CalendarEntry` as JSON), and a QR
 * code where it has `code` (the URL to encode).
 */
export async function buildAttachments(
  data: Record<string, string>,
  { name, address }: Sender,
  to: string,
): Promise<Pick<SendMailOptions, 'icalEvent' | 'attachments'>> {
  const { calendar, code } = data
  const entry = calendar ? (JSON.parse(calendar) as CalendarEntry) : null
  return {
    ...(entry && {
      icalEvent: {
        method: entry.method,
        filename: 'evenement.ics',
        content: calendarFile(entry, { name, email: address }, to),
      },
    }),
    ...(code && {
      attachments: [
        {
          cid: QR_CODE_CID,
          filename: 'code.png',
          contentType: 'image/png',
          contentDisposition: 'inline',
          content: await toBuffer(code, { type: 'png', margin: 2, width: QR_CODE_WIDTH_PX }),
        },
      ],
    }),
  }
}

/** Times are written in UTC; calendars convert them to their own time zone. */
function calendarFile(entry: CalendarEntry, organizer: ICalOrganizer, attendee: string): string {
  const isCancelled = entry.method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'Confettis', product: 'Événements', language: 'FR' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: entry.title,
    description: `${entry.summary}\n\n${entry.url}`,
    location: entry.where,
    url: entry.url,
    organizer,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  event.createAttendee({
    name: entry.name,
    email: attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  })
  // Every line ends with CRLF, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}
