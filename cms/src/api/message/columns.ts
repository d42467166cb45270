import { defineColumns } from '../../database/columns'
import schema from './content-types/message/schema.json'

/** A message is deleted as a whole. */
export const MESSAGE = defineColumns(schema, ['message'], {
  subject: { personal: null, exported: 'Sujet' },
  name: { personal: 'visitor', exported: 'Nom' },
  email: { personal: 'visitor', exported: 'Adresse e-mail' },
  body: { personal: 'visitor', exported: 'Message' },
  handled: { personal: null, exported: 'Traité' },
  suspect: { personal: null, exported: 'Indésirable' },
  answeredAt: { personal: null },
  unreachable: { personal: null },
  mailboxHash: { personal: 'visitor' },
  acknowledgedAt: { personal: null },
})
