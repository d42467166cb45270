import type { StrapiApp } from '@strapi/strapi/admin'
import { PANELS } from './content-manager'
import { PAGES } from './pages'
import { PREVIEW_WORDS } from './locales/fr/preview'
import { FRENCH } from './locales/fr'
import { BEFORE_LIST, labelEnumerations } from './locales/list-cells'
import { addDatesColumn, COLUMNS_HOOK } from './schedule/dates-column'
import { homePageWidgets } from './widgets'

const LANGUAGE_KEY = 'strapi-admin-language'

// Strapi's default language is English, the team's is French. An administrator's choice is kept.
if (!localStorage.getItem(LANGUAGE_KEY)) localStorage.setItem(LANGUAGE_KEY, 'fr')

// Hides Strapi's announcements above every page, which are in English.
localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true')

/** Untyped in Strapi. */
interface ContentManager {
  addEditViewSidePanel(panels: typeof PANELS): void
}

export default {
  config: {
    locales: ['fr'],
    translations: { fr: { ...FRENCH, ...PREVIEW_WORDS } },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    for (const page of PAGES) app.addMenuLink(page)
    app.widgets.register(homePageWidgets)
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager }
    apis.addEditViewSidePanel(PANELS)
    app.registerHook(BEFORE_LIST, labelEnumerations)
    app.registerHook(COLUMNS_HOOK, addDatesColumn)
  },
}
