import type { StrapiApp } from '@strapi/strapi/admin'
import { PANELS } from './content-manager'
import { homePage } from './home-page'
import { PAGES } from './pages'
import { PREVIEW_WORDS } from './locales/fr/preview'
import { FRENCH } from './locales/fr'
import { BEFORE_LIST, inWords } from './locales/list-cells'
import { addDatesColumn, COLUMNS_HOOK } from './schedule/dates-column'

const LANGUAGE_KEY = 'strapi-admin-language'

// The admin opens in English until somebody chooses; the team's language is French. A choice made is kept.
if (!localStorage.getItem(LANGUAGE_KEY)) localStorage.setItem(LANGUAGE_KEY, 'fr')

// Strapi announces its news above every page, in English; whoever writes for the campaign has no use for them.
localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true')

/** The content manager's own part of the app. */
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
    app.widgets.register(homePage)
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager }
    apis.addEditViewSidePanel(PANELS)
    app.registerHook(BEFORE_LIST, inWords)
    app.registerHook(COLUMNS_HOOK, addDatesColumn)
  },
}
