import type { Core } from '@strapi/strapi'
import { contentTypesWith } from './content-registry'

/**
 * What each role of the public API may do: the whole truth, from the registry. At every start missing permissions are
 * granted, and all others revoked. The roles of the admin are in `roles/`; `/api/health` asks for no permission.
 */
const PERMISSIONS: Record<'public' | 'authenticated', readonly string[]> = {
  public: contentTypesWith(({ api }) => api).flatMap(([uid, { api }]) =>
    (api?.actions ?? []).map((action) => `${uid}.${action}`),
  ),
  // Visitors have no accounts.
  authenticated: [],
}

const ROLE = 'plugin::users-permissions.role'
const PERMISSION = 'plugin::users-permissions.permission'

interface Role {
  id: number
  permissions: { id: number; action: string }[]
}

/** @returns how many permissions had to change */
export async function reconcilePermissions(strapi: Core.Strapi): Promise<number> {
  let changes = 0
  for (const [type, wanted] of Object.entries(PERMISSIONS)) {
    const role: Role | null = await strapi.db.query(ROLE).findOne({ where: { type }, populate: ['permissions'] })
    if (!role) throw new Error(`The role « ${type} » is missing from the database`)
    const granted = new Set(role.permissions.map(({ action }) => action))
    const surplus = role.permissions.filter(({ action }) => !wanted.includes(action))
    const missing = wanted.filter((action) => !granted.has(action))
    for (const { id } of surplus) await strapi.db.query(PERMISSION).delete({ where: { id } })
    for (const action of missing) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } })
    changes += surplus.length + missing.length
  }
  return changes
}
