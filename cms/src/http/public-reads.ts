import type { Core } from '@strapi/strapi'
import { contentTypesWith, type KnownUid } from '../content-registry'
import type { PublicApi } from '../content-registry/types'
import { readController } from './read-controller'

/**
 * Gives every type of the registry the routes of its public reads, and a controller where it has none of its own. Belongs
 * into `register()`: Strapi mounts routes afterwards.
 */
export function registerPublicReads(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers')
  for (const [uid, { api }] of contentTypesWith(({ api }) => api)) {
    if (!controllers.keys().includes(uid)) controllers.set(uid, readController(uid))
    const name = uid.split('.')[1] ?? ''
    const module = strapi.api(name)
    module.routes = { ...module.routes, 'public-reads': { type: 'content-api', routes: api ? routesOf(uid, api) : [] } }
  }
}

const ACTION_PATHS = { find: '', findOne: '/:slug' }

function routesOf(uid: KnownUid, { path, actions, reads = [] }: PublicApi) {
  const name = uid.split('.')[1] ?? ''
  const info = { apiName: name, type: 'content-api' as const }
  const own = actions
    .filter((action) => action !== 'create')
    .map((action) => ({
      method: 'GET' as const,
      path: path + ACTION_PATHS[action],
      handler: `${name}.${action}`,
      info,
    }))
  const further = reads.map((read) => ({
    method: 'GET' as const,
    path: path + read,
    handler: `${name}.${read.split('/').at(-1) ?? ''}`,
    info,
    // A read-only API token may call `find` and `findOne` and no other action: these are granted with them.
    config: { auth: { scope: [`${uid}.${read.includes(':slug') ? 'findOne' : 'find'}`] } },
  }))
  return [...own, ...further]
}
