/**
 * What of each type anybody may read: fixed and bounded. A field that is not named here never leaves the CMS.
 * The shapes are those of `@confettis/shared/domain`.
 */

export const PICTURE = { fields: ['url', 'alternativeText', 'width', 'height', 'formats'] }
const SEO = { populate: { picture: PICTURE } }
const PORTRAIT = { portrait: PICTURE }

export const SITE = {
  populate: {
    navigation: true,
    callToAction: true,
    footerGroups: { populate: { links: true } },
    social: true,
    sharePicture: PICTURE,
    banner: { populate: { link: true } },
    seo: SEO,
  },
}

const SECTION_PARTS: Record<string, object> = {
  hero: { populate: { primary: true, secondary: true, picture: PICTURE } },
  counter: { populate: { link: true } },
  'rich-text': { populate: { facts: true, link: true } },
  statement: {},
  quotation: { populate: PORTRAIT },
  levers: {},
  points: { populate: { points: { populate: { picture: PICTURE } } } },
  'op-ed': { populate: { link: true } },
  supporters: { populate: { link: true } },
  'next-event': {},
  timeline: {},
  'call-to-action': { populate: { link: true } },
  'ways-to-act': { populate: { ways: true } },
  testimonies: { populate: { link: true } },
  questions: { populate: { questions: true } },
  partners: {},
  retention: {},
}

export const PAGE = {
  fields: ['slug', 'title', 'lead', 'locale', 'updatedAt'],
  populate: {
    sections: {
      on: Object.fromEntries(Object.entries(SECTION_PARTS).map(([name, parts]) => [`sections.${name}`, parts])),
    },
    seo: SEO,
  },
}

export const LEVER_IN_LIST = { fields: ['number', 'title', 'slug', 'summary', 'art', 'updatedAt'] }
export const LEVER = {
  fields: [...LEVER_IN_LIST.fields, 'lead', 'body', 'today', 'tomorrow'],
  populate: { audiences: true, seo: SEO },
}

export const OP_ED_TEASER = { fields: ['title', 'publishedIn', 'publishedOn', 'excerpt'] }
export const OP_ED = {
  fields: [
    ...OP_ED_TEASER.fields,
    'publishedUrl',
    'body',
    'initialCount',
    'goal',
    'closesAt',
    'paused',
    'pauseMessage',
    'consentText',
    'consentVersion',
    'updatedAt',
  ],
  populate: { seo: SEO },
}

export const SUPPORTER = {
  fields: ['name', 'role', 'organisation', 'quotation', 'link'],
  populate: PORTRAIT,
}

export const EVENT = {
  fields: [
    'title',
    'slug',
    'startsAt',
    'endsAt',
    'online',
    'place',
    'address',
    'summary',
    'body',
    'capacity',
    'cancelled',
    'cancelReason',
    'needsApproval',
    'sequence',
    'registrationOpensAt',
    'registrationClosesAt',
    'replayUrl',
    'art',
    'updatedAt',
  ],
  populate: { speakers: { populate: PORTRAIT }, questions: true, seo: SEO },
}

export const TESTIMONY = {
  fields: ['title', 'slug', 'story', 'departement', 'place', 'authorName', 'updatedAt'],
  populate: { partners: true, picture: PICTURE },
}

/** What of a story is shown where it is only announced; see `Lever`. */
export const TESTIMONY_TEASER = { ...TESTIMONY, fields: TESTIMONY.fields.filter((field) => field !== 'updatedAt') }

export const UPDATE_IN_LIST = {
  fields: ['title', 'slug', 'date', 'lead', 'locale', 'updatedAt'],
  populate: { picture: PICTURE },
}
export const UPDATE = {
  fields: [...UPDATE_IN_LIST.fields, 'body'],
  populate: { ...UPDATE_IN_LIST.populate, seo: SEO },
}

export const MILESTONE = { fields: ['date', 'label', 'title', 'text', 'link'] }

export const PARTNER = { fields: ['name', 'site'] }
