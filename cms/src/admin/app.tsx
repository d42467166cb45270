const LANGUAGE_KEY = 'strapi-admin-language'

// The admin opens in English until somebody chooses; the team's language is French. A choice made is kept.
if (!localStorage.getItem(LANGUAGE_KEY)) localStorage.setItem(LANGUAGE_KEY, 'fr')

export default {
  config: {
    locales: ['fr'],
    tutorials: false,
    notifications: { releases: false },
  },
  // Strapi asks for it, and nothing is to be done.
  bootstrap() {},
}
