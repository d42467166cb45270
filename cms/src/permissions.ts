import type { Core } from '@strapi/strapi'

/**
 * Who may do what through the public API: the whole truth. At every start what is missing is given,
 * and what is not listed is taken away. The admin's own roles are elsewhere; `/api/health` asks no permission.
 */
const PERMISSIONS: Record<'public' | 'authenticated', readonly string[]> = {
  public: [
    'api::site.site.find',
    'api::page.page.findOne',
    'api::lever.lever.find',
    'api::lever.lever.findOne',
    'api::op-ed.op-ed.find',
    'api::supporter.supporter.find',
    'api::event.event.find',
    'api::event.event.findOne',
    'api::testimony.testimony.find',
    'api::testimony.testimony.findOne',
    'api::milestone.milestone.find',
    'api::message.message.create',
    'api::signatory.signatory.find',
  ],
  // Visitors have no accounts.
  authenticated: [],
}

const ROLE = 'plugin::users-permissions.role'
const PERMISSION = 'plugin::users-permissions.permission'

interface Role {
  id: number
  permissions: { id: number; action: string }[]
}

/** Makes the database say what the table says. Returns how many permissions had to change. */
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
