import type { Core, UID } from '@strapi/strapi'

type Params = Record<string, unknown>

/** A document whose shape the caller knows. */
export type DocumentRow = Record<string, unknown>

/** The document service of a type that is known at run time only. */
export interface Documents {
  findOne(params: Params): Promise<DocumentRow | null>
  findFirst(params: Params): Promise<DocumentRow | null>
  findMany(params: Params): Promise<DocumentRow[]>
  create(params: Params): Promise<DocumentRow>
  update(params: Params): Promise<DocumentRow | null>
  publish(params: Params): Promise<unknown>
  unpublish(params: Params): Promise<unknown>
}

/** Strapi types each document service by its content type, which no caller with a `uid` of its own can name. */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents => strapi.documents(uid as UID.ContentType)

/** An attribute of a schema, as far as the CMS reads it. */
export interface Attribute {
  type: string
  private?: boolean
  component?: string
  components?: string[]
  target?: string
  mappedBy?: string
}

/** The attributes of a content type or a component. */
export const attributesOf = (strapi: Core.Strapi, uid: string): Record<string, Attribute> =>
  strapi.getModel(uid as UID.Schema).attributes

interface Validator {
  validateEntityCreation(model: unknown, data: object, options: { isDraft: boolean; locale?: string }): Promise<unknown>
}

/**
 * Checks whether a draft could be published as it is.
 * @throws ValidationError with what is missing
 */
export async function validateForPublication(
  strapi: Core.Strapi,
  uid: string,
  draft: object,
  locale: string | undefined,
): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else checks a draft without publishing it
  const validator = strapi.entityValidator as unknown as Validator
  const type = strapi.contentType(uid as UID.ContentType)
  await validator.validateEntityCreation(type, draft, { isDraft: false, ...(locale && { locale }) })
}

interface ContentType {
  uid: string
  __schema__: { attributes: Record<string, { visible?: boolean }> }
  config?: object
}

/**
 * Keeps attributes with `"visible": false` (check-in keys, sealed mailboxes, hashes) out of everything that the admin
 * reads and writes: on its own, Strapi returns them to everybody who may read the type. Belongs into `register()`.
 */
export function hideInternalFields(strapi: Core.Strapi): void {
  for (const type of Object.values(strapi.contentTypes) as unknown as ContentType[]) {
    if (!type.uid.startsWith('api::')) continue
    const hidden = Object.entries(type.__schema__.attributes).filter(([, { visible }]) => visible === false)
    type.config = { ...type.config, attributes: Object.fromEntries(hidden.map(([name]) => [name, { hidden: true }])) }
  }
}
