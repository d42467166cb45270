import type { Core } from '@strapi/strapi'

const TOKEN = 'admin::api-token'

/** The tokens that Strapi creates at its first start. */
const FULL_ACCESS = { name: 'Full Access', type: 'full-access', lastUsedAt: null }
const READ_ONLY = { name: 'Read Only', type: 'read-only' }

/** Keeps Strapi’s read-only token, for partner sites, and deletes the one with full access unless it was used. */
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
