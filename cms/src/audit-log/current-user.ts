import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import { requestLogin } from '../strapi-internals/current-request'

/** A team member or an API token, with the name that records keep. */
export interface Actor {
  /** `null` for an API token. */
  id: number | null
  name: string
}

interface AdminUser {
  id: number
  firstname?: string | null
  lastname?: string | null
  email?: string | null
}

const acting = new AsyncLocalStorage<Actor>()

/** Does `work` in the name of the team member who scheduled it. */
export const runAs = <Result>(person: Actor, work: () => Promise<Result>): Promise<Result> => acting.run(person, work)

export const actorOf = ({ id, firstname, lastname, email }: AdminUser): Actor => ({
  id,
  name: [firstname, lastname].filter(Boolean).join(' ') || (email ?? ''),
})

/** The actor behind each authentication strategy of Strapi. Visitors have none. */
const WAYS_IN: Record<string, (credentials: AdminUser & { name?: string }) => Actor> = {
  admin: actorOf,
  'admin-token': actorOf,
  'content-api-token': ({ name }) => ({ id: null, name: `Jeton d’API «\u00a0${name ?? ''}\u00a0»` }),
}

/** The team member or token that acts; `null` in jobs and in requests of visitors. */
export function currentUser(strapi: Core.Strapi): Actor | null {
  const login = requestLogin(strapi)
  return acting.getStore() ?? (login && WAYS_IN[login.strategy]?.(login.credentials)) ?? null
}
