import { defineColumns } from '../../database/columns'
import schema from './content-types/testimony/schema.json'

const AUTHOR = { personal: 'visitor', erasedBy: ['story-author'], isServerOwned: true } as const
const TRACE = { personal: null, isServerOwned: true } as const
const STORY = { personal: null, own: true } as const

/** A request deletes the testimony, as do the rules for unconfirmed and refused ones; later its author is forgotten. */
export const TESTIMONY = defineColumns(schema, ['request', 'story-pending', 'story-refused'], {
  title: STORY,
  slug: { personal: null },
  story: STORY,
  partners: STORY,
  departement: STORY,
  place: STORY,
  picture: STORY,
  authorName: {
    personal: 'visitor',
    keptBecause: 'Published with the story, as its author chose; deleted on request.',
  },
  levers: { personal: null },
  contentState: { personal: null, own: 'content' },
  refusalReason: { personal: null, own: 'reason' },
  authorState: { ...TRACE, own: 'author' },
  firstName: { ...AUTHOR, own: true },
  lastName: { ...AUTHOR, own: true },
  shown: { ...TRACE, own: true },
  language: TRACE,
  sentAt: { ...TRACE, own: true },
  consentAt: TRACE,
  suspicion: TRACE,
  unreachable: TRACE,
  publishedMailAt: TRACE,
  refusedMailAt: TRACE,
  mailboxHash: AUTHOR,
  mailboxSealed: { ...AUTHOR, own: 'email' },
  keyId: { ...TRACE, erasedBy: ['story-author'] },
  addressHash: AUTHOR,
  mails: TRACE,
  mailsSince: TRACE,
  lastMailAt: TRACE,
})
