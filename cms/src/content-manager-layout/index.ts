import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { COMPONENT_LABELS } from './components'
import { applyLabel, mergeConfiguration } from './configuration'
import { CONTENT_TYPE_LABELS } from './content-types'
import { layoutService, type LayoutConfiguration, type LayoutService } from '../strapi-internals/services'
import type { LabelTable } from './table'

/** A hash of the tables. */
const VERSION = createHash('sha256')
  .update(JSON.stringify([CONTENT_TYPE_LABELS, COMPONENT_LABELS]))
  .digest('hex')

/** What the tables wrote the last time, by type. */
type WrittenLayouts = Record<string, LayoutConfiguration>

/**
 * Writes the tables into the content manager's settings, once a version. What the team has changed since the last
 * version stays. @returns whether anything was written
 */
export async function applyLabels(strapi: Core.Strapi): Promise<boolean> {
  const store = (name: string) => strapi.store({ type: 'core', key: `confettis_labels_${name}` })
  if ((await store('version').get({})) === VERSION) return false
  const before = ((await store('written').get({})) ?? {}) as WrittenLayouts
  const written = {
    ...(await applyTable(layoutService(strapi, 'content-types'), CONTENT_TYPE_LABELS, strapi.contentTypes, before)),
    ...(await applyTable(layoutService(strapi, 'components'), COMPONENT_LABELS, strapi.components, before)),
  }
  await store('written').set({ value: written })
  await store('version').set({ value: VERSION })
  return true
}

async function applyTable(
  service: LayoutService,
  table: LabelTable,
  types: object,
  before: WrittenLayouts,
): Promise<WrittenLayouts> {
  const written: WrittenLayouts = {}
  for (const [uid, labels] of Object.entries(table)) {
    const type = (types as Record<string, unknown>)[uid]
    if (!type) throw new Error(`There are labels for ${uid}, which does not exist`)
    const current = await service.findConfiguration(type)
    const wanted = applyLabel(current, labels)
    await service.updateConfiguration(type, mergeConfiguration(current, before[uid], wanted))
    written[uid] = wanted
  }
  return written
}
