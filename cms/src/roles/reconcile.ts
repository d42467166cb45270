import type { Core } from '@strapi/strapi'
import { exclusively } from '../database/job-lock'
import {
  documentPermissions,
  roleService,
  type RolePermission,
  type RoleService,
} from '../strapi-internals/admin-roles'
import { isLocalized, localeService } from '../strapi-internals/services'
import { contentType } from '../content-registry'
import { ROLES, type Grant, type RoleDefinition } from './table'

/** Makes the roles of the admin those of the table. @returns how many permissions had to change */
export async function reconcileRoles(strapi: Core.Strapi): Promise<number> {
  const service = roleService(strapi)
  return exclusively(strapi, 'roles', async () => {
    await retireDefaults(service)
    let changes = 0
    for (const [code, role] of Object.entries(ROLES)) changes += await reconcile(strapi, service, code, role)
    return changes
  })
}

async function reconcile(
  strapi: Core.Strapi,
  service: RoleService,
  code: string,
  role: RoleDefinition,
): Promise<number> {
  const { name, description } = role
  const kept = (await service.findOneWithUsersCount({ code })) ?? (await service.create({ name, code, description }))
  if (kept.name !== name || kept.description !== description)
    await service.update({ id: kept.id }, { name, description })
  const before = await idsOf(strapi, kept.id)
  await service.assignPermissions(kept.id, await permissionsOf(strapi, code, role))
  const after = await idsOf(strapi, kept.id)
  return [...before].filter((id) => !after.has(id)).length + [...after].filter((id) => !before.has(id)).length
}

async function idsOf(strapi: Core.Strapi, role: number): Promise<Set<number>> {
  const kept: { id: number }[] = await strapi.db.query('admin::permission').findMany({ where: { role: { id: role } } })
  return new Set(kept.map(({ id }) => id))
}

async function permissionsOf(strapi: Core.Strapi, code: string, { documents, actions }: RoleDefinition) {
  const granted = merged(documents).flatMap(([action, subjects]) => ofDocuments(strapi, code, action, subjects))
  return [...(await inAllLanguages(strapi, granted)), ...new Set(actions)].map((one) =>
    typeof one === 'string' ? { action: one, subject: null, properties: {}, conditions: [] } : one,
  )
}

/** Every role writes in every language. */
async function inAllLanguages(strapi: Core.Strapi, permissions: RolePermission[]): Promise<RolePermission[]> {
  const locales = (await localeService(strapi).find()).map(({ code }) => code)
  return permissions.map((one) =>
    one.subject && isLocalized(strapi, one.subject) ? { ...one, properties: { ...one.properties, locales } } : one,
  )
}

/** Each action once, with every type it is granted for. */
function merged(documents: Grant[]): [action: string, subjects: Set<string>][] {
  const byAction = new Map<string, Set<string>>()
  for (const [uids, actions] of documents)
    for (const action of actions) byAction.set(action, new Set([...(byAction.get(action) ?? []), ...uids]))
  return [...byAction]
}

/** With the fields that Strapi lists for a type, save those that are secret to the role. */
function ofDocuments(strapi: Core.Strapi, code: string, action: string, subjects: Set<string>): RolePermission[] {
  const unknown = [...subjects].filter((uid) => !(uid in strapi.contentTypes))
  if (unknown.length > 0) throw new Error(`Roles name ${unknown.join(', ')}, which does not exist`)
  return documentPermissions(strapi, action, subjects).map((permission) => withoutSecrets(permission, code))
}

function withoutSecrets(permission: RolePermission, code: string): RolePermission {
  const secret = contentType(permission.subject ?? '')?.secretFields
  const fields = permission.properties?.fields
  if (!secret || !fields || secret.roles.includes(code)) return permission
  const shown = fields.filter((field) => !secret.fields.includes(field))
  return { ...permission, properties: { ...permission.properties, fields: shown } }
}

/** Strapi comes with roles of its own, in English: those that have no user are deleted. */
async function retireDefaults(service: RoleService): Promise<void> {
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = await service.findOneWithUsersCount({ code })
    if (role && role.usersCount === 0) await service.deleteByIds([role.id])
  }
  const superAdmin = {
    name: 'Super-administration',
    description: 'Tout, sans exception. Pour la personne qui tient le serveur.',
  }
  const kept = await service.findOneWithUsersCount({ code: 'strapi-super-admin' })
  if (kept && kept.name === 'Super Admin') await service.update({ id: kept.id }, superAdmin)
}
