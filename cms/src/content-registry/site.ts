import { sectionsShape } from './sections'
import { pathIn, PICTURE, PORTRAIT, rootOf, SEO } from './parts'
import type { ContentType, ContentUid, SitePage } from './types'

const pagePath: SitePage['path'] = (slug, locale) =>
  slug === 'home' ? rootOf(locale) || '/' : `${rootOf(locale)}/${encodeURIComponent(slug)}`

const LEVER_FIELDS = ['number', 'title', 'slug', 'summary', 'art', 'updatedAt']
const OP_ED_TEASER_FIELDS = ['title', 'publishedIn', 'publishedOn', 'excerpt']
const UPDATE_FIELDS = ['title', 'slug', 'date', 'lead', 'locale', 'updatedAt']

/** What the team writes for the site. */
export const SITE_CONTENT = {
  'api::site.site': {
    editors: 'immediate',
    audit: 'values',
    isShown: true,
    api: { path: '/site', actions: ['find'] },
    one: {
      populate: {
        navigation: true,
        callToAction: true,
        footerGroups: { populate: { links: true } },
        social: true,
        sharePicture: PICTURE,
        banner: { populate: { link: true } },
        seo: SEO,
      },
    },
    page: { path: (_, locale) => pagePath('home', locale), isShared: true },
    sitePaths: ['/sitemap.xml'],
    holdsLinks: true,
  },
  'api::page.page': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/pages', actions: ['findOne'] },
    one: {
      fields: ['slug', 'title', 'lead', 'locale', 'updatedAt'],
      populate: { sections: sectionsShape, seo: SEO },
    },
    // The page « tribune » is the heading of the op-ed, whose path it has.
    page: { path: pagePath, unlistedSlugs: ['tribune'] },
    holdsLinks: true,
    protectedSlugs: {
      home: 'La page d’accueil',
      'mentions-legales': 'La page des mentions légales',
      confidentialite: 'La page sur la confidentialité',
      accessibilite: 'La page sur l’accessibilité',
    },
  },
  'api::op-ed.op-ed': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/op-ed', actions: ['find'] },
    list: { fields: OP_ED_TEASER_FIELDS, sort: [] },
    one: {
      fields: [
        ...OP_ED_TEASER_FIELDS,
        ...['publishedUrl', 'body', 'initialCount', 'goal', 'closesAt', 'paused', 'pauseMessage'],
        ...['consentText', 'consentVersion', 'updatedAt'],
      ],
      populate: { seo: SEO },
    },
    page: { path: () => '/tribune', alsoListed: ['/tribune/signer'] },
    sitePaths: ['/tribune/signer', '/tribune/retirer'],
    holdsLinks: true,
    linkFields: { publishedUrl: 'url' },
  },
  'api::lever.lever': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/levers', actions: ['find', 'findOne'] },
    list: { fields: LEVER_FIELDS, sort: ['number:asc'] },
    one: {
      fields: [...LEVER_FIELDS, 'lead', 'body', 'today', 'tomorrow'],
      populate: { audiences: true, seo: SEO },
    },
    page: { path: pathIn('leviers') },
    holdsLinks: true,
  },
  'api::supporter.supporter': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/supporters', actions: ['find'] },
    list: {
      fields: ['name', 'role', 'organisation', 'quotation', 'link'],
      populate: PORTRAIT,
      sort: ['order:asc', 'name:asc'],
    },
    page: { path: () => '/soutiens', isShared: true },
    sitePaths: ['/soutiens'],
    holdsLinks: true,
    linkFields: { link: 'link' },
  },
  'api::milestone.milestone': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/milestones', actions: ['find'] },
    list: { fields: ['date', 'label', 'title', 'text', 'link'], sort: ['date:asc'] },
    page: { path: () => '/', isShared: true },
    holdsLinks: true,
    linkFields: { link: 'link' },
  },
  'api::partner.partner': {
    editors: 'immediate',
    audit: 'values',
    isShown: true,
    list: { fields: ['name', 'site'], sort: ['name:asc'] },
    linkFields: { site: 'url' },
  },
  'api::update.update': {
    editors: 'written',
    audit: 'values',
    isShown: true,
    api: { path: '/updates', actions: ['find', 'findOne'] },
    list: { fields: UPDATE_FIELDS, populate: { picture: PICTURE }, sort: ['date:desc', 'publishedAt:desc'] },
    one: { fields: [...UPDATE_FIELDS, 'body'], populate: { picture: PICTURE, seo: SEO } },
    page: { path: pathIn('actualites') },
    sitePaths: ['/actualites', '/actualites.xml', '/en/actualites', '/en/actualites.xml'],
    holdsLinks: true,
  },
} as const satisfies Record<ContentUid, ContentType>
