import { isDeepStrictEqual } from 'node:util'
import type { LayoutConfiguration as Configuration } from '../strapi-internals/services'
import type { Cell, Labels } from './table'

interface Placed {
  name: string
  size: number
}

type Leaves = Record<string, unknown>

/** Columns of a form. */
const COLUMNS = 12

/** Fields that every type has. */
const COMMON: Labels['fields'] = {
  id: 'Numéro interne',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
  documentId: 'Identifiant',
  locale: 'Langue',
}

/** The configuration of a type by our tables. */
export function applyLabel({ settings, metadatas, layouts }: Configuration, labels: Labels): Configuration {
  const { main, list, sort, rows, fixed = [], isVolume, fields } = labels
  return {
    settings: {
      ...settings,
      ...(main && { mainField: main }),
      ...(sort && { defaultSortBy: sort[0], defaultSortOrder: sort[1] }),
      ...(isVolume && { searchable: false }),
    },
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(([field, metadata]) => {
        const [label, description = ''] = [fields[field] ?? COMMON[field] ?? field].flat()
        const edit = { ...metadata.edit, label, description, ...(fixed.includes(field) && { editable: false }) }
        return [field, { edit, list: { ...metadata.list, label, ...(isVolume && { sortable: field === sort?.[0] }) } }]
      }),
    ),
    layouts: { list: list ?? layouts.list, edit: rows ? arranged(rows, layouts.edit) : layouts.edit },
  }
}

/** The rows in the form of the content manager; fields that they do not name stay below. */
function arranged(rows: readonly Cell[][], kept: readonly Placed[][]): Placed[][] {
  const placed = rows.map((row) =>
    row.map((cell) => {
      const [name, size] = typeof cell === 'string' ? [cell, COLUMNS / row.length] : cell
      return { name, size }
    }),
  )
  const named = new Set(placed.flat().map(({ name }) => name))
  const rest = kept.map((row) => row.filter(({ name }) => !named.has(name))).filter((row) => row.length > 0)
  return [...placed, ...rest]
}

/** The wanted configuration, save what a team member changed since the tables were last written. */
export function mergeConfiguration(current: Configuration, written: Configuration | undefined, wanted: Configuration) {
  if (!written) return wanted
  return {
    settings: settledLeaves(current.settings, written.settings, wanted.settings),
    metadatas: Object.fromEntries(
      Object.entries(wanted.metadatas).map(([field, { edit, list }]) => {
        const [now, then] = [current.metadatas[field], written.metadatas[field]]
        return [
          field,
          { edit: settledLeaves(now?.edit, then?.edit, edit), list: settledLeaves(now?.list, then?.list, list) },
        ]
      }),
    ),
    layouts: {
      list: isRearranged(current, written, ({ list }) => list) ? current.layouts.list : wanted.layouts.list,
      edit: isRearranged(current, written, ({ edit }) => edit.flat()) ? current.layouts.edit : wanted.layouts.edit,
    },
  }
}

const settledLeaves = (current: Leaves = {}, written: Leaves | undefined, wanted: Leaves): Leaves =>
  Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => {
      const isChanged = written !== undefined && !isDeepStrictEqual(current[name], written[name])
      return [name, isChanged ? current[name] : value]
    }),
  )

/** Whether a team member moved fields: those that only one of the versions has are left out. */
function isRearranged(
  current: Configuration,
  written: Configuration,
  of: (layouts: Configuration['layouts']) => (string | Placed)[],
): boolean {
  const among = (layouts: Configuration['layouts'], fields: object) =>
    of(layouts).filter((cell) => (typeof cell === 'string' ? cell : cell.name) in fields)
  return !isDeepStrictEqual(among(current.layouts, written.metadatas), among(written.layouts, current.metadatas))
}
