interface Homepage {
  getCountDocuments(): Promise<Record<'draft' | 'published' | 'modified', number>>
}

interface ContentManager {
  services: { homepage: (context: unknown) => Homepage }
}

/**
 * The admin asks how many documents there are whenever its home page opens, whether or not a widget tells it, and
 * Strapi counts every row of every table: with a million signatories nobody else is served meanwhile. Our home page
 * does not tell it.
 */
export default (plugin: ContentManager): ContentManager => {
  const { homepage } = plugin.services
  plugin.services.homepage = (context) => ({
    ...homepage(context),
    getCountDocuments: () => Promise.resolve({ draft: 0, published: 0, modified: 0 }),
  })
  return plugin
}
