import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core } from '@strapi/strapi'

/** Somebody of the team, with the name that is kept beside what they did. */
export interface Person {
  /** A token of the API is nobody. */
  id: number | null
  name: string
}

interface TeamMember {
  id: number
  firstname?: string | null
  lastname?: string | null
  email?: string | null
}

const acting = new AsyncLocalStorage<Person>()

/** Does what somebody asked for earlier, in their name. */
export const inTheNameOf = <Result>(person: Person, work: () => Promise<Result>): Promise<Result> =>
  acting.run(person, work)

export const personOf = ({ id, firstname, lastname, email }: TeamMember): Person => ({
  id,
  name: [firstname, lastname].filter(Boolean).join(' ') || (email ?? ''),
})

/** What each way into the CMS knows of whoever came by it. Visitors come by none of them. */
const WAYS_IN: Record<string, (credentials: TeamMember & { name?: string }) => Person> = {
  admin: personOf,
  'admin-token': personOf,
  'content-api-token': ({ name }) => ({ id: null, name: `Jeton d’API «\u00a0${name ?? ''}\u00a0»` }),
}

/** Who of the team does what happens now; `null` when it happens by itself, or a visitor does it. */
export function whoActs(strapi: Core.Strapi): Person | null {
  const auth = strapi.requestContext.get()?.state.auth as
    { strategy?: { name?: string }; credentials?: TeamMember | null } | undefined
  const read = WAYS_IN[auth?.strategy?.name ?? '']
  return acting.getStore() ?? (read && auth?.credentials ? read(auth.credentials) : null)
}
