import type { Locale } from '@confettis/shared/domain/site'
import { ApiError } from '@confettis/shared/errors'
import type { Pinia } from 'pinia'
import {
  createRouter,
  type RouteLocationNormalized,
  type RouteRecordRaw,
  type RouterHistory,
  type RouterScrollBehavior,
} from 'vue-router'
import { useEvents } from './stores/events'
import { useLevers } from './stores/levers'
import { useOpEd } from './stores/op-ed'
import { usePages } from './stores/pages'
import { useSupporters } from './stores/supporters'

/** Where a visitor goes, as far as asking for its data needs it. */
export type Destination = Pick<RouteLocationNormalized, 'params' | 'query' | 'meta'>

declare module 'vue-router' {
  interface RouteMeta {
    locale?: Locale
    /** The query parameters that change what the page shows. All others are ignored, by the render cache too. */
    query?: string[]
    /** Those of them that visitors make up themselves: what they show is not kept. */
    madeUp?: string[]
    /** Its address carries a secret (`?jeton=`, `?cle=`). The page itself knows nothing of it until it runs in a browser. */
    hasToken?: boolean
    /** Asks for everything the page shows. Rejects with an ApiError when there is no such page. */
    load?: (to: Destination, pinia: Pinia) => Promise<unknown>
  }
}

/** Without a dot: what asks for a file that is not there is not taken for a page. */
const SLUG = ':slug([^./]+)'
const slugOf = (to: Destination) => String(to.params.slug)

/** A page that editors compose from sections. */
function cmsPage(path: string, name: string, locale: Locale, slug: (to: Destination) => string): RouteRecordRaw {
  return {
    path,
    name,
    component: () => import('./pages/CmsPage.vue'),
    props: (to) => ({ slug: slug(to), locale }),
    meta: { locale, load: (to, pinia) => usePages(pinia).load(slug(to), locale) },
  }
}

/** Any address that no page has. */
function nowhere(path: string, name: string, locale: Locale): RouteRecordRaw {
  const load = () => Promise.reject(new ApiError(404, 'No such page'))
  return { path, name, component: { render: () => null }, meta: { locale, load } }
}

/** A list with a page of its own, around which editors may compose the page of the same slug. */
function listPage(
  slug: string,
  name: string,
  component: RouteRecordRaw['component'],
  load: (pinia: Pinia) => Promise<unknown>,
  query?: string[],
) {
  const all = (pinia: Pinia) => Promise.all([load(pinia), usePages(pinia).loadIfAny(slug, 'fr')])
  return { path: `/${slug}`, name, component, meta: { query, load: (_, pinia) => all(pinia) } } as RouteRecordRaw
}

/** The news in a language: all of it, or one piece. What only this page knows comes with it. */
const newsPage = (root: string, locale: Locale): RouteRecordRaw => ({
  path: `${root}/actualites/${SLUG}?`,
  name: `updates-${locale}`,
  component: () => import('./pages/UpdatesPage.vue'),
  props: ({ params }) => ({ ...params, locale }),
  meta: {
    locale,
    load: async ({ params }, pinia) =>
      (await import('./updates/load')).loadUpdates(params.slug as string | undefined, locale, pinia),
  },
})

/** What only these pages need of events. */
const loadSettled = async (_: Destination, pinia: Pinia) =>
  (await import('./registering/settled-event')).loadSettledEvent(pinia)

const routes: RouteRecordRaw[] = [
  cmsPage('/', 'home', 'fr', () => 'home'),
  { path: '/home', redirect: '/' },
  {
    path: `/leviers/${SLUG}`,
    name: 'lever',
    component: () => import('./pages/LeverPage.vue'),
    props: true,
    meta: { load: (to, pinia) => Promise.all([useLevers(pinia).loadOne(slugOf(to)), useLevers(pinia).load()]) },
  },
  listPage(
    'tribune',
    'op-ed',
    () => import('./pages/OpEdPage.vue'),
    (pinia) => useOpEd(pinia).load(),
  ),
  {
    path: '/tribune/signer',
    name: 'sign',
    component: () => import('./pages/SignPage.vue'),
    meta: { query: ['envoi'], load: (_, pinia) => useOpEd(pinia).load() },
  },
  {
    path: '/tribune/confirmer',
    name: 'confirm',
    component: () => import('./pages/ConfirmPage.vue'),
    meta: { hasToken: true, load: (_, pinia) => useOpEd(pinia).load() },
  },
  {
    path: '/tribune/retirer',
    name: 'withdraw',
    component: () => import('./pages/WithdrawPage.vue'),
    meta: { hasToken: true, load: (_, pinia) => useOpEd(pinia).load() },
  },
  listPage(
    'soutiens',
    'supporters',
    () => import('./pages/SupportersPage.vue'),
    (pinia) => useSupporters(pinia).load(),
  ),
  listPage(
    'evenements',
    'events',
    () => import('./pages/EventsPage.vue'),
    (pinia) => useEvents(pinia).load(),
  ),
  {
    path: '/evenements/confirmer',
    name: 'confirm-registration',
    component: () => import('./pages/ConfirmRegistrationPage.vue'),
    meta: { hasToken: true, load: loadSettled },
  },
  {
    path: '/evenements/annuler',
    name: 'cancel-registration',
    component: () => import('./pages/CancelRegistrationPage.vue'),
    meta: { hasToken: true, load: loadSettled },
  },
  {
    path: '/inscriptions',
    name: 'registrations',
    component: () => import('./pages/RegistrationsPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: `/evenements/${SLUG}/inscription`,
    name: 'register',
    component: () => import('./pages/RegistrationPage.vue'),
    props: true,
    meta: { query: ['envoi'], load: (to, pinia) => useEvents(pinia).loadOne(slugOf(to)) },
  },
  {
    path: `/evenements/${SLUG}/accueil`,
    name: 'door',
    component: () => import('./pages/DoorPage.vue'),
    props: true,
    meta: { hasToken: true },
  },
  {
    path: `/evenements/${SLUG}`,
    name: 'event',
    component: () => import('./pages/EventPage.vue'),
    props: true,
    meta: { load: (to, pinia) => useEvents(pinia).loadOne(slugOf(to)) },
  },
  listPage(
    'temoignages',
    'testimonies',
    () => import('./pages/TestimoniesPage.vue'),
    // What only the pages of stories know of them is not for the first visit of another page.
    async (pinia) => (await import('./stories/load')).loadStories(pinia),
    ['type', 'departement'],
  ),
  {
    path: '/temoignages/raconter',
    name: 'tell',
    component: () => import('./pages/TellPage.vue'),
    meta: { query: ['envoi'] },
  },
  {
    path: '/temoignages/confirmer',
    name: 'confirm-story',
    component: () => import('./pages/ConfirmStoryPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: '/temoignages/le-mien',
    name: 'my-story',
    component: () => import('./pages/MyStoryPage.vue'),
    meta: { hasToken: true },
  },
  {
    path: `/temoignages/${SLUG}`,
    name: 'testimony',
    component: () => import('./pages/TestimonyPage.vue'),
    props: true,
    meta: { load: async (to, pinia) => (await import('./stories/load')).loadStory(slugOf(to), pinia) },
  },
  newsPage('', 'fr'),
  {
    path: '/actualites/desinscription',
    name: 'leave',
    component: () => import('./pages/LeavePage.vue'),
    meta: { hasToken: true },
  },
  {
    path: '/signataires',
    name: 'signatories',
    component: () => import('./pages/SignatoriesPage.vue'),
    meta: {
      query: ['q', 'type', 'departement', 'apres'],
      madeUp: ['q', 'apres'],
      // What the map knows of départements is not for the first visit of another page.
      load: async (to, pinia) => (await import('./wall')).loadWall(to, pinia),
    },
  },
  {
    path: '/contact',
    name: 'contact',
    component: () => import('./pages/ContactPage.vue'),
    meta: {
      query: ['sujet', 'envoi'],
      load: (_, pinia) => usePages(pinia).loadIfAny('contact', 'fr'),
    },
  },
  cmsPage(`/${SLUG}`, 'page', 'fr', slugOf),
  cmsPage('/en', 'home-en', 'en', () => 'home'),
  { path: '/en/home', redirect: '/en' },
  newsPage('/en', 'en'),
  cmsPage(`/en/${SLUG}`, 'page-en', 'en', slugOf),
  nowhere('/en/:path(.*)+', 'nowhere-en', 'en'),
  nowhere('/:path(.*)*', 'nowhere', 'fr'),
]

/** The routes, over the history of a browser or of one request. */
export function createSiteRouter(history: RouterHistory, scrollBehavior?: RouterScrollBehavior) {
  return createRouter({ history, routes, sensitive: true, scrollBehavior })
}
