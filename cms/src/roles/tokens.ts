import type { Core } from '@strapi/strapi'

const TOKEN = 'admin::api-token'

/** What Strapi makes at its first start, and nobody asked for. */
const FULL_ACCESS = { name: 'Full Access', type: 'full-access', lastUsedAt: null }
const READ_ONLY = { name: 'Read Only', type: 'read-only' }

/** Partner sites read: the key that is there from the start opens nothing else, and the one that opens all is taken away. */
export async function enforceReadOnlyTokens(strapi: Core.Strapi): Promise<void> {
  const tokens = strapi.db.query(TOKEN)
  await tokens.deleteMany({ where: FULL_ACCESS })
  await tokens.updateMany({
    where: READ_ONLY,
    data: {
      name: 'Sites partenaires',
      description: 'Lit le contenu publié, et rien d’autre. À donner aux partenaires.',
    },
  })
}
