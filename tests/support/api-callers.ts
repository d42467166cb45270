import { createHmac } from 'node:crypto'
import type { Admin } from './admin'
import { SECRETS } from './site'
import { person, type Role } from './team'

/** A caller of the CMS's routes. */
export interface Caller {
  name: string
  ask(method: string, path: string, body?: Record<string, unknown>): Promise<Response>
}

const caller = (name: string, url: string, headers: Record<string, string> = {}): Caller => ({
  name,
  ask: (method, path, body) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
})

const bearing = (name: string, url: string, token: string) => caller(name, url, { authorization: `Bearer ${token}` })

/** A caller without credentials. */
export const nobody = (url: string): Caller => caller('nobody', url)

export async function memberOfTeam(chief: Admin, url: string, role: Role): Promise<Caller> {
  const { admin } = await person(chief, url, role)
  return { name: role, ask: (method, path, body) => admin.ask(method, path, body) }
}

type Actions = Record<string, { controllers: Record<string, string[]> }>

/** Callers with an API token: read-only, full access, and custom with every permission. */
export async function keyHolders(chief: Admin, url: string): Promise<Caller[]> {
  const { data } = await chief.request<{ data: Actions }>('GET', '/admin/content-api/permissions')
  const permissions = Object.entries(data).flatMap(([owner, { controllers }]) =>
    Object.entries(controllers).flatMap(([name, actions]) => actions.map((action) => `${owner}.${name}.${action}`)),
  )
  const keys = [{ type: 'read-only' }, { type: 'full-access' }, { type: 'custom', permissions }]
  return Promise.all(
    keys.map(async (key) => {
      const asked = { name: `Clé ${key.type}`, description: '', lifespan: null, ...key }
      const made = await chief.request<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', asked)
      return bearing(`the key ${key.type}`, url, made.data.accessKey)
    }),
  )
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A caller with an account, which visitors never have. */
export async function accountHolder(chief: Admin, url: string): Promise<Caller> {
  const { roles } = await chief.request<{ roles: { id: number; type: string }[] }>('GET', '/users-permissions/roles')
  const role = roles.find(({ type }) => type === 'authenticated')?.id
  const account = { username: 'visite', email: 'compte@exemple.fr', password: 'Une-phrase-1', confirmed: true }
  const uid = 'plugin::users-permissions.user'
  const { id } = await chief.request<{ id: number }>('POST', `/content-manager/collection-types/${uid}`, {
    ...account,
    blocked: false,
    role: { connect: [{ id: role }] },
  })
  const now = Math.floor(Date.now() / 1000)
  const claims = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ id, iat: now, exp: now + 3_600 })}`
  const signature = createHmac('sha256', SECRETS.JWT_SECRET).update(claims).digest('base64url')
  return bearing('an account', url, `${claims}.${signature}`)
}
