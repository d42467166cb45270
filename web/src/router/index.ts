import type { Destination } from './loaders'
import type { Locale } from '@confettis/shared/domain/site'
import { ApiError } from '@confettis/shared/errors'
import type { Pinia } from 'pinia'
import { createRouter, type RouteRecordRaw, type RouterHistory, type RouterScrollBehavior } from 'vue-router'
import { useEvents } from '../stores/events'
import { useLevers } from '../stores/levers'
import { useOpEd } from '../stores/op-ed'
import { usePages } from '../stores/pages'
import { useSupporters } from '../stores/supporters'

declare module 'vue-router' {
  interface RouteMeta {
    locale?: Locale
    /** The query parameters that change the page. Pages and render cache ignore all others. */
    query?: string[]
    /** Those of them with free text: the render cache does not store their pages. */
    uncacheable?: string[]
    /** Its URL carries a secret (`?jeton=`, `?cle=`), which only the browser reads. */
    hasToken?: boolean
    /** Loads the data of the page. Rejects with an ApiError when there is no such page. */
    load?: (to: Destination, pinia: Pinia) => Promise<unknown>
  }
}

/** A slug has no dot: the URL of a missing file is not a page. */
const SLUG = ':slug([^./]+)'
const slugOf = (to: Destination) => String(to.params.slug)

/** A page that editors compose from sections. */
function cmsPage(path: string, locale: Locale, slug: (to: Destination) => string): RouteRecordRaw {
  return {
    path,
    component: () => import('../pages/CmsPage.vue'),
    props: (to) => ({ slug: slug(to), locale }),
    meta: { locale, load: (to, pinia) => usePages(pinia).load(slug(to), locale) },
  }
}

/** Any URL without a page. */
function notFound(path: string, locale: Locale): RouteRecordRaw {
  const load = () => Promise.reject(new ApiError(404, 'No such page'))
  return { path, component: { render: () => null }, meta: { locale, load } }
}

/** A list, around which editors may compose the page of the same slug. */
function listPage(
  slug: string,
  component: RouteRecordRaw['component'],
  load: (pinia: Pinia) => Promise<unknown>,
  query?: string[],
) {
  const all = (pinia: Pinia) => Promise.all([load(pinia), usePages(pinia).loadIfAny(slug, 'fr')])
  return { path: `/${slug}`, component, meta: { query, load: (_, pinia) => all(pinia) } } as RouteRecordRaw
}

/** The updates in a language: the list, or one of them. Their data travels with their code. */
const updatesPage = (root: string, locale: Locale): RouteRecordRaw => ({
  path: `${root}/actualites/${SLUG}?`,
  component: () => import('../pages/updates'),
  props: ({ params }) => ({ ...params, locale }),
  meta: {
    locale,
    load: async ({ params }, pinia) =>
      (await import('../pages/updates')).loadUpdates(params.slug as string | undefined, locale, pinia),
  },
})

const loadSettled = async (_: Destination, pinia: Pinia) => (await import('./loaders')).loadSettledEvent(pinia)

const routes: RouteRecordRaw[] = [
  cmsPage('/', 'fr', () => 'home'),
  { path: '/home', redirect: '/' },
  {
    path: `/leviers/${SLUG}`,
    component: () => import('../pages/LeverPage.vue'),
    props: true,
    meta: { load: (to, pinia) => Promise.all([useLevers(pinia).loadOne(slugOf(to)), useLevers(pinia).load()]) },
  },
  listPage(
    'tribune',
    () => import('../pages/OpEdPage.vue'),
    (pinia) => useOpEd(pinia).load(),
  ),
  {
    path: '/tribune/signer',
    component: () => import('../pages/SignPage.vue'),
    meta: { query: ['envoi'], load: (_, pinia) => useOpEd(pinia).load() },
  },
  {
    path: '/tribune/confirmer',
    component: () => import('../pages/ConfirmPage.vue'),
    meta: { hasToken: true, load: (_, pinia) => useOpEd(pinia).load() },
  },
  {
    path: '/tribune/retirer',
    component: () => import('../pages/WithdrawPage.vue'),
    meta: { hasToken: true, load: (_, pinia) => useOpEd(pinia).load() },
  },
  listPage(
    'soutiens',
    () => import('../pages/SupportersPage.vue'),
    (pinia) => useSupporters(pinia).load(),
  ),
  listPage(
    'evenements',
    () => import('../pages/EventsPage.vue'),
    (pinia) => useEvents(pinia).load(),
  ),
  {
    path: '/evenements/confirmer',
    component: () => import('../pages/ConfirmRegistrationPage.vue'),
    meta: { hasToken: true, load: loadSettled },
  },
  {
    path: '/evenements/annuler',
    component: () => import('../pages/CancelRegistrationPage.vue'),
    meta: { hasToken: true, load: loadSettled },
  },
  {
    path: '/inscriptions',
    component: () => import('../pages/RegistrationsPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: `/evenements/${SLUG}/inscription`,
    component: () => import('../pages/RegistrationPage.vue'),
    props: true,
    meta: { query: ['envoi'], load: (to, pinia) => useEvents(pinia).loadOne(slugOf(to)) },
  },
  {
    path: `/evenements/${SLUG}/accueil`,
    component: () => import('../pages/CheckInPage.vue'),
    props: true,
    meta: { hasToken: true },
  },
  {
    path: `/evenements/${SLUG}`,
    component: () => import('../pages/EventPage.vue'),
    props: true,
    meta: { load: (to, pinia) => useEvents(pinia).loadOne(slugOf(to)) },
  },
  listPage(
    'temoignages',
    () => import('../pages/TestimoniesPage.vue'),
    async (pinia) => (await import('./loaders')).loadTestimonies(pinia),
    ['type', 'departement'],
  ),
  {
    path: '/temoignages/raconter',
    component: () => import('../pages/TestimonyFormPage.vue'),
    meta: { query: ['envoi'] },
  },
  {
    path: '/temoignages/confirmer',
    component: () => import('../pages/ConfirmTestimonyPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: '/temoignages/le-mien',
    component: () => import('../pages/MyTestimonyPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: `/temoignages/${SLUG}`,
    component: () => import('../pages/TestimonyPage.vue'),
    props: true,
    meta: {
      load: async (to, pinia) => (await import('./loaders')).loadTestimony(slugOf(to), pinia),
    },
  },
  updatesPage('', 'fr'),
  {
    path: '/actualites/desinscription',
    component: () => import('../pages/UnsubscribePage.vue'),
    meta: { hasToken: true },
  },
  {
    path: '/signataires',
    component: () => import('../pages/SignatoriesPage.vue'),
    meta: {
      query: ['q', 'type', 'departement', 'apres'],
      uncacheable: ['q', 'apres'],
      load: async (to, pinia) => (await import('./loaders')).loadSignatories(to, pinia),
    },
  },
  {
    path: '/contact',
    component: () => import('../pages/ContactPage.vue'),
    meta: {
      query: ['sujet', 'envoi'],
      load: (_, pinia) => usePages(pinia).loadIfAny('contact', 'fr'),
    },
  },
  cmsPage(`/${SLUG}`, 'fr', slugOf),
  cmsPage('/en', 'en', () => 'home'),
  { path: '/en/home', redirect: '/en' },
  updatesPage('/en', 'en'),
  cmsPage(`/en/${SLUG}`, 'en', slugOf),
  notFound('/en/:path(.*)+', 'en'),
  notFound('/:path(.*)*', 'fr'),
]

/** The routes, over the history of a browser or of one request. */
export function createSiteRouter(history: RouterHistory, scrollBehavior?: RouterScrollBehavior) {
  return createRouter({ history, routes, sensitive: true, scrollBehavior })
}
