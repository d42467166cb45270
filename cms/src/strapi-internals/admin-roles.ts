import type { Core, UID } from '@strapi/strapi'

/** A service of the admin, which Strapi does not type. */
const service = (strapi: Core.Strapi, uid: string): unknown => strapi.service(uid as UID.Service)

/** A permission of a role of the admin. */
export interface RolePermission {
  action: string
  subject?: string | null
  properties?: { fields?: string[]; locales?: string[] }
}

/** A role of the admin. */
interface AdminRole {
  id: number
  name: string
  description: string
  usersCount: number
}

/** What the admin does with its roles. */
export interface RoleService {
  findOneWithUsersCount(where: object): Promise<AdminRole | null>
  create(data: object): Promise<AdminRole>
  update(where: object, data: object): Promise<AdminRole>
  deleteByIds(ids: number[]): Promise<unknown>
  assignPermissions(id: number, permissions: RolePermission[]): Promise<unknown>
}

export const roleService = (strapi: Core.Strapi): RoleService => service(strapi, 'admin::role') as RoleService

/** An action of the admin that roles can be allowed. */
interface ActionDefinition {
  section: string
  category: string
  subCategory: string
  displayName: string
  uid: string
}

interface PermissionService {
  actionProvider: {
    registerMany(actions: ActionDefinition[]): Promise<unknown>
    get(id: string): { subjects: string[] } | undefined
  }
}

const permissionService = (strapi: Core.Strapi) => service(strapi, 'admin::permission') as PermissionService

/** Adds actions that roles can be allowed. Belongs into `register()`. */
export function addActions(strapi: Core.Strapi, actions: ActionDefinition[]): void {
  void permissionService(strapi).actionProvider.registerMany(actions)
}

/**
 * The permissions for an action on documents, one for each type, with every field.
 * @throws Error when Strapi has no such action
 */
export function documentPermissions(strapi: Core.Strapi, action: string, uids: ReadonlySet<string>): RolePermission[] {
  const definition = permissionService(strapi).actionProvider.get(action)
  if (!definition) throw new Error(`Strapi has no action ${action}`)
  const contentTypes = service(strapi, 'admin::content-type') as {
    getPermissionsWithNestedFields(actions: object[]): RolePermission[]
  }
  const subjects = definition.subjects.filter((uid) => uids.has(uid))
  return contentTypes.getPermissionsWithNestedFields([{ ...definition, subjects }])
}
