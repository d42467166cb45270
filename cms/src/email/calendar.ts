import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalOrganizer,
} from 'ical-generator'

/** An entry in somebody's calendar, as a mail brings it (RFC 5546). Moments are ISO 8601. */
export interface CalendarFacts {
  method: 'REQUEST' | 'CANCEL'
  /** Stays the same, so that a later mail changes the entry. */
  uid: string
  sequence: number
  startsAt: string
  endsAt: string
  title: string
  summary: string
  where: string
  url: string
  /** Whose calendar it is. */
  name: string
}

/** The entry as a file. A calendar shows it in its own time zone: it says UTC. */
export function calendarFile(facts: CalendarFacts, organizer: ICalOrganizer, attendee: string): string {
  const isCancelled = facts.method === 'CANCEL'
  const calendar = ical({
    prodId: { company: 'Confettis', product: 'Événements', language: 'FR' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const event = calendar.createEvent({
    id: facts.uid,
    sequence: facts.sequence,
    start: new Date(facts.startsAt),
    end: new Date(facts.endsAt),
    summary: facts.title,
    description: `${facts.summary}\n\n${facts.url}`,
    location: facts.where,
    url: facts.url,
    organizer,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  event.createAttendee({
    name: facts.name,
    email: attendee,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  })
  // Every line ends, the last too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}
