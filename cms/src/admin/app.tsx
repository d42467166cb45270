import type { StrapiApp } from '@strapi/strapi/admin'
import { PANELS } from './content-manager'
import { PAGES } from './pages'
import { addDatesColumn, COLUMNS_HOOK } from './planning/dates-column'
import { WIDGETS } from './widgets'

const LANGUAGE_KEY = 'strapi-admin-language'

// The admin opens in English until somebody chooses; the team's language is French. A choice made is kept.
if (!localStorage.getItem(LANGUAGE_KEY)) localStorage.setItem(LANGUAGE_KEY, 'fr')

/** The content manager's own part of the app. */
interface ContentManager {
  addEditViewSidePanel(panels: typeof PANELS): void
}

export default {
  config: {
    locales: ['fr'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    for (const page of PAGES) app.addMenuLink(page)
    app.widgets.register(WIDGETS)
  },
  bootstrap(app: StrapiApp) {
    const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManager }
    apis.addEditViewSidePanel(PANELS)
    app.registerHook(COLUMNS_HOOK, addDatesColumn)
  },
}
