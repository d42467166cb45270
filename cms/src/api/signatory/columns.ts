import { defineColumns } from '../../database/columns'
import schema from './content-types/signatory/schema.json'

const RULES = ['withdrawn', 'pending', 'quarantined', 'rejected', 'confirmed'] as const
const IDENTITY = { personal: 'visitor', erasedBy: RULES } as const
const CONSENT = { personal: null, erasedBy: RULES } as const

/** What is left after an erasure is what the count needs: state, kind, département and dates. */
export const SIGNATORY = defineColumns(schema, [], {
  number: { personal: null, isPublic: true, exported: 'Numéro' },
  state: { personal: null, own: 'status', exported: 'État' },
  lastName: { ...IDENTITY, form: 'copied', isPublic: true, own: true, exported: 'Nom' },
  firstName: { ...IDENTITY, form: 'copied', isPublic: true, own: true, exported: 'Prénom' },
  mailboxSealed: { ...IDENTITY, form: 'computed', own: 'email', exported: 'Adresse e-mail' },
  kind: { personal: null, form: 'copied', isPublic: true, own: true, exported: 'Signe au titre de' },
  organisation: { ...IDENTITY, form: 'copied', isPublic: true, own: true, exported: 'Organisation' },
  role: { ...IDENTITY, form: 'copied', isPublic: true, own: true, exported: 'Fonction' },
  departement: { personal: null, form: 'copied', isPublic: true, own: true, exported: 'Département' },
  isPublic: { ...CONSENT, form: 'copied', own: true, exported: 'Nom affiché' },
  newsletter: { ...CONSENT, form: 'copied', own: true, exported: 'Lettre d’information' },
  newsletterAt: { ...CONSENT, form: 'computed', own: true },
  consentAt: { personal: null, form: 'computed', own: true, exported: 'Signée le' },
  consentVersion: { personal: null, form: 'computed', own: true, exported: 'Version du consentement' },
  confirmedAt: { personal: null, isPublic: true, own: true, exported: 'Confirmée le' },
  partner: { personal: null, form: 'computed', own: true, exported: 'Partenaire' },
  language: { personal: null, form: 'computed', own: 'locale', exported: 'Langue' },
  unreachable: { personal: null, exported: 'Injoignable' },
  suspicion: { personal: null },
  remindedAt: { personal: null },
  withdrawnAt: { personal: null },
  moderatedAt: { personal: null },
  // A withdrawal leaves it to a rejected signatory, so that the mailbox cannot sign again: see `withdraw.ts`.
  mailboxHash: IDENTITY,
  keyId: { ...CONSENT, form: 'computed' },
  addressHash: IDENTITY,
  mails: { personal: null },
  mailsSince: { personal: null },
  lastMailAt: { personal: null },
  counted: { personal: null },
  searchFirst: { ...IDENTITY, form: 'computed', searchedBy: 'listed_first' },
  searchLast: { ...IDENTITY, form: 'computed', searchedBy: 'listed_last' },
})
