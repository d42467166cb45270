import { defineColumns } from '../../database/columns'
import schema from './content-types/registration/schema.json'

const RULES = ['request', 'registration', 'guest'] as const
const IDENTITY = { personal: 'visitor', erasedBy: RULES } as const
const CONSENT = { personal: null, erasedBy: RULES } as const

/** What is left after an erasure is that a seat was taken. */
export const REGISTRATION = defineColumns(schema, [], {
  state: { personal: null, own: true, exported: 'État' },
  lastName: { ...IDENTITY, own: true, exported: 'Nom' },
  firstName: { ...IDENTITY, own: true, exported: 'Prénom' },
  mailboxSealed: { ...IDENTITY, own: 'email', exported: 'Adresse e-mail' },
  organisation: { ...IDENTITY, own: true, exported: 'Organisation' },
  role: { ...IDENTITY, own: true, exported: 'Fonction' },
  departement: { ...IDENTITY, own: true, exported: 'Département' },
  needs: { personal: 'visitor', erasedBy: [...RULES, 'needs'], own: true, exported: 'Besoins d’accessibilité' },
  // Exported in columns of their own, one a question.
  answers: { ...IDENTITY, own: true },
  newsletter: { ...CONSENT, own: true, exported: 'Lettre d’information' },
  newsletterAt: CONSENT,
  registeredAt: { personal: null, own: true, exported: 'Inscription le' },
  confirmedAt: { personal: null, own: true, exported: 'Confirmée le' },
  attendedAt: { personal: null, exported: 'À l’accueil le' },
  language: { personal: null, own: 'locale', exported: 'Langue' },
  unreachable: { personal: null, exported: 'Injoignable' },
  typedEmail: { personal: 'visitor', keptBecause: 'Sealed on the way in; the column is never written.' },
  eventSlug: { personal: null },
  event: { personal: null },
  ticket: { personal: null },
  seatedAt: { personal: null },
  remindedDayAt: { personal: null },
  remindedHourAt: { personal: null },
  thankedAt: { personal: null },
  markedAt: { personal: null },
  suspicion: { personal: null },
  toldSequence: { personal: null },
  // A request leaves it to a refused registrant, so that the mailbox cannot register again: see `erase.ts`.
  mailboxHash: IDENTITY,
  keyId: CONSENT,
  addressHash: IDENTITY,
  mails: { personal: null },
  mailsSince: { personal: null },
  lastMailAt: { personal: null },
})
