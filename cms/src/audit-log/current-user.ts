import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'
import { requestLogin } from '../strapi-internals/current-request'

/** Somebody of the team, with the name that is kept beside what they did. */
export interface Actor {
  /** A token of the API is nobody. */
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

/** Does what somebody asked for earlier, in their name. */
export const runAs = <Result>(person: Actor, work: () => Promise<Result>): Promise<Result> => acting.run(person, work)

export const actorOf = ({ id, firstname, lastname, email }: AdminUser): Actor => ({
  id,
  name: [firstname, lastname].filter(Boolean).join(' ') || (email ?? ''),
})

/** What each way into the CMS knows of whoever came by it. Visitors come by none of them. */
const WAYS_IN: Record<string, (credentials: AdminUser & { name?: string }) => Actor> = {
  admin: actorOf,
  'admin-token': actorOf,
  'content-api-token': ({ name }) => ({ id: null, name: `Jeton d’API «\u00a0${name ?? ''}\u00a0»` }),
}

/** Who of the team does what happens now; `null` when it happens by itself, or a visitor does it. */
export function currentUser(strapi: Core.Strapi): Actor | null {
  const login = requestLogin(strapi)
  return acting.getStore() ?? (login && WAYS_IN[login.strategy]?.(login.credentials)) ?? null
}
