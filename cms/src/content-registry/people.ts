import { pathIn, PICTURE, PORTRAIT, SEO } from './parts'
import type { ContentType, ContentUid } from './types'

const EVENT_FIELDS = [
  ...['title', 'slug', 'startsAt', 'endsAt', 'online', 'place', 'address', 'summary', 'body', 'capacity'],
  ...['cancelled', 'cancelReason', 'needsApproval', 'sequence', 'registrationOpensAt', 'registrationClosesAt'],
  ...['replayUrl', 'art', 'updatedAt'],
]

const TESTIMONY_SHAPE = {
  fields: ['title', 'slug', 'story', 'departement', 'place', 'authorName', 'updatedAt'],
  populate: { partners: true, picture: PICTURE },
}

/** Events, and what visitors send. */
export const PEOPLE_CONTENT = {
  'api::event.event': {
    editors: 'written',
    // The check-in link shows every registrant.
    secretFields: { fields: ['doorOpen', 'doorLink'], roles: ['moderation', 'administration'] },
    audit: 'values',
    isShown: true,
    api: { path: '/events', actions: ['find', 'findOne'], reads: ['/:slug/seats'] },
    one: {
      fields: EVENT_FIELDS,
      populate: { speakers: { populate: PORTRAIT }, questions: true, seo: SEO },
    },
    page: { path: pathIn('evenements'), suffixes: ['/inscription', '.ics'] },
    sitePaths: ['/evenements', '/evenements.ics'],
    holdsLinks: true,
  },
  'api::testimony.testimony': {
    editors: 'people',
    audit: 'fields',
    isShown: true,
    api: { path: '/testimonies', actions: ['find', 'findOne'] },
    list: { ...TESTIMONY_SHAPE, sort: ['publishedAt:desc'] },
    one: TESTIMONY_SHAPE,
    page: { path: pathIn('temoignages') },
    sitePaths: ['/temoignages', '/temoignages/raconter', '/temoignages/le-mien'],
    // What visitors sent is a draft too, and listed once a moderator has accepted it.
    previewedDrafts: { $or: [{ contentState: { $null: true } }, { contentState: 'accepted' }] },
  },
  'api::signatory.signatory': {
    editors: 'people',
    audit: 'fields',
    isShown: true,
    api: { path: '/signatories', actions: ['find'], reads: ['/summary'] },
    sitePaths: ['/signataires'],
  },
  'api::registration.registration': {
    editors: 'people',
    audit: 'fields',
    sitePaths: ['/inscriptions'],
  },
  'api::message.message': {
    editors: 'people',
    // A role that may reveal an email does so by an action of its own, which leaves a record.
    secretFields: { fields: ['email'], roles: [] },
    audit: 'fields',
    api: { path: '/messages', actions: ['create'] },
    sitePaths: ['/contact'],
  },
} as const satisfies Record<ContentUid, ContentType>
