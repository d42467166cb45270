import { publicSeats, type Event } from '@confettis/shared/domain/event'
import type { Question } from '@confettis/shared/domain/question'
import type { OwnRegistration } from '@confettis/shared/domain/registration'
import { EVENT } from './content'
import type { FakeCms } from './fake-cms'

const DAY = 24 * 3_600_000
const inDays = (days: number) => new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 + days * DAY).toISOString()

/** An event in ten days, for an hour, without a limit of seats. */
export const COMING: Event = {
  ...EVENT,
  startsAt: inDays(10),
  endsAt: new Date(Date.parse(inDays(10)) + 3_600_000).toISOString(),
}

export const QUESTIONS: Question[] = [
  { key: 'repas', label: 'Que mangez-vous ?', hint: null, type: 'choice', choices: ['Tout', 'Végé'], required: true },
  { key: 'benevole', label: 'Aidez-vous à ranger ?', hint: null, type: 'yes-no', choices: [], required: false },
  { key: 'sujet', label: 'De quoi parler ?', hint: 'En une phrase.', type: 'text', choices: [], required: false },
]

/** The CMS knows the event from now on, with the seats that it tells of. */
export function publishEvent(cms: FakeCms, event: Event): void {
  const told = { ...event, seatsLeft: event.seatsLeft === null ? null : publicSeats(event.seatsLeft) }
  cms.publish(`/api/events/${event.slug}`, told)
  cms.publish(`/api/events/${event.slug}/seats`, { seatsLeft: told.seatsLeft })
  cms.publish('/api/events?when=upcoming', [told])
  cms.publish('/api/events?when=past', [])
}

/** A registration for that event, as its holder sees it. */
export const heldFor = (event: Event, more: Partial<OwnRegistration> = {}): OwnRegistration => ({
  id: 'inscription1',
  state: 'confirmed',
  event: { ...event, onlineUrl: 'https://visio.exemple.fr/webcafe' },
  firstName: 'Ada',
  lastName: 'N’Diaye',
  email: 'ada@exemple.fr',
  organisation: 'Les Voisins réunis',
  role: null,
  departement: '13',
  answers: {},
  needs: null,
  newsletter: false,
  locale: 'fr',
  registeredAt: '2026-03-01T08:00:00.000Z',
  confirmedAt: '2026-03-02T08:00:00.000Z',
  isOpen: true,
  ...more,
})

/** What a form sends without JavaScript. */
export const formOf = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: String(new URLSearchParams(fields)),
})
