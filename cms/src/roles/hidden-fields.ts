import type { Core } from '@strapi/strapi'

interface Type {
  uid: string
  __schema__: { attributes: Record<string, { visible?: boolean }> }
  config?: object
}

/**
 * Keeps what the house alone reads (keys of doors, sealed mailboxes, hashes) out of everything that the admin gives and
 * takes: Strapi gives fields that are not visible to whoever may read the type. Belongs into `register()`.
 */
export function hideInternalFields(strapi: Core.Strapi): void {
  for (const type of Object.values(strapi.contentTypes) as unknown as Type[]) {
    if (!type.uid.startsWith('api::')) continue
    const own = Object.entries(type.__schema__.attributes).filter(([, { visible }]) => visible === false)
    type.config = { ...type.config, attributes: Object.fromEntries(own.map(([name]) => [name, { hidden: true }])) }
  }
}
