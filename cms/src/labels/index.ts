import type { Core } from '@strapi/strapi'
import { COMPONENT_LABELS } from './components'
import { CONTENT_TYPE_LABELS } from './content-types'
import { LABELS_VERSION, type Labels } from './table'

/** Fields that every type has. */
const COMMON: Labels['fields'] = {
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
  documentId: 'Identifiant',
  locale: 'Langue',
}

interface Configuration {
  settings: Record<string, unknown>
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>
  layouts: { list: string[]; edit: unknown[] }
}

/** The part of the content manager that keeps what a form and a list look like. */
interface ConfigurationService {
  findConfiguration(type: unknown): Promise<Configuration>
  updateConfiguration(type: unknown, configuration: Configuration): Promise<unknown>
}

/** Writes the tables into the content manager's settings, once a version: what the team rearranged afterwards stays. */
export async function applyLabels(strapi: Core.Strapi): Promise<boolean> {
  const version = strapi.store({ type: 'core', key: 'confettis_labels_version' })
  if ((await version.get({})) === LABELS_VERSION) return false
  const manager = (name: string) => strapi.plugin('content-manager').service(name) as unknown as ConfigurationService
  await applyTable(manager('content-types'), CONTENT_TYPE_LABELS, strapi.contentTypes)
  await applyTable(manager('components'), COMPONENT_LABELS, strapi.components)
  await version.set({ value: LABELS_VERSION })
  return true
}

async function applyTable(service: ConfigurationService, table: Record<string, Labels>, types: object) {
  for (const [uid, labels] of Object.entries(table)) {
    const type = (types as Record<string, unknown>)[uid]
    if (!type) throw new Error(`There are labels for ${uid}, which does not exist`)
    await service.updateConfiguration(type, labelled(await service.findConfiguration(type), labels))
  }
}

function labelled(
  { settings, metadatas, layouts }: Configuration,
  { main, list, sort, fixed = [], fields }: Labels,
): Configuration {
  return {
    settings: {
      ...settings,
      ...(main && { mainField: main }),
      ...(sort && { defaultSortBy: sort[0], defaultSortOrder: sort[1] }),
    },
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(([field, metadata]) => {
        const [label, description = ''] = [fields[field] ?? COMMON[field] ?? field].flat()
        const edit = { ...metadata.edit, label, description, ...(fixed.includes(field) && { editable: false }) }
        return [field, { edit, list: { ...metadata.list, label } }]
      }),
    ),
    layouts: { ...layouts, ...(list && { list }) },
  }
}
