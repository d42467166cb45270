import type { Core, UID } from '@strapi/strapi'

/** A service of Strapi or of one of its plugins, which Strapi does not type. */
const service = (strapi: Core.Strapi, uid: string): unknown => strapi.service(uid as UID.Service)

/** A unique value for an attribute of type `uid`, made from the attribute that it names in the schema. */
export function generateUid(
  strapi: Core.Strapi,
  request: { contentTypeUID: string; field: string; data: object; locale?: string },
): Promise<string> {
  const uids = service(strapi, 'plugin::content-manager.uid') as {
    generateUIDField(asked: typeof request): Promise<string>
  }
  return uids.generateUIDField(request)
}

type Leaves = Record<string, unknown>

/** How the content manager lays out the form and the list of a type. */
export interface LayoutConfiguration {
  settings: Leaves
  metadatas: Record<string, { edit: Leaves; list: Leaves }>
  layouts: { list: string[]; edit: { name: string; size: number }[][] }
}

/** The part of the content manager that keeps the layouts of content types or of components. */
export interface LayoutService {
  findConfiguration(type: unknown): Promise<LayoutConfiguration>
  updateConfiguration(type: unknown, configuration: LayoutConfiguration): Promise<unknown>
}

export const layoutService = (strapi: Core.Strapi, of: 'content-types' | 'components'): LayoutService =>
  service(strapi, `plugin::content-manager.${of}`) as LayoutService

/** A file of the media library. */
export interface LibraryFile {
  id: number
  hash: string
}

/** The media library, wherever it keeps its files. */
export interface MediaLibrary {
  upload(order: { data: object; files: object }): Promise<LibraryFile[]>
  remove(file: LibraryFile): Promise<unknown>
}

export const mediaLibrary = (strapi: Core.Strapi): MediaLibrary =>
  service(strapi, 'plugin::upload.upload') as MediaLibrary

/** Files of the media library, by the columns of its table. */
export const findLibraryFiles = (strapi: Core.Strapi, where: object): Promise<LibraryFile[]> =>
  strapi.db.query('plugin::upload.file').findMany({ where })

/** A language of the site. */
interface SiteLocale {
  code: string
  name: string
}

export interface LocaleService {
  find(): Promise<SiteLocale[]>
  findByCode(code: string): Promise<SiteLocale | null>
  create(locale: SiteLocale): Promise<unknown>
  getDefaultLocale(): Promise<string | null>
  setDefaultLocale(locale: SiteLocale): Promise<unknown>
}

export const localeService = (strapi: Core.Strapi): LocaleService =>
  service(strapi, 'plugin::i18n.locales') as LocaleService

/** Whether documents of a type exist once for each language. */
export function isLocalized(strapi: Core.Strapi, uid: string): boolean {
  const { pluginOptions } = strapi.getModel(uid as UID.Schema) as { pluginOptions?: { i18n?: { localized?: boolean } } }
  return pluginOptions?.i18n?.localized === true
}
