import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { openDatabase } from '../support/database'
import { seededDataDir, startCms } from '../support/site'
import type { Running } from '../support/processes'

const LEVER = 'api::lever.lever'
const SUPPORTER = 'api::supporter.supporter'
const VERSION = 'core_confettis_labels_version'
const WRITTEN = 'core_confettis_labels_written'

interface Configuration {
  settings: object
  metadatas: Record<
    string,
    { edit: { label: string }; list: { label: string; searchable: boolean; sortable: boolean } }
  >
  layouts: { list: string[]; edit: { name: string; size: number }[][] }
}

const keyOf = (uid: string) => `plugin_content_manager_configuration_content_types::${uid}`

describe('the team arranges its forms', () => {
  let dataDir: string
  let running: Running | null = null

  beforeAll(async () => {
    const copy = await seededDataDir()
    dataDir = copy.dataDir
    return copy.remove
  })
  afterEach(async () => {
    await running?.stop()
    running = null
  })

  const start = async () => (running = await startCms({ dataDir }))
  const stop = async () => {
    await running?.stop()
    running = null
  }
  /** What the content manager keeps, read and changed from outside. */
  const kept = async <T>(
    work: (ask: (sql: string, ...values: unknown[]) => Promise<{ key: string; value: string }[]>) => Promise<T>,
  ) => {
    const database = openDatabase(dataDir)
    try {
      return await work((sql, ...values) => database.rows(sql, ...values))
    } finally {
      await database.close()
    }
  }
  /** By its key, all that the team sees; Strapi itself corrects what it notes of `id`, which nobody does. */
  const everything = () =>
    kept(async (ask) => {
      const rows = await ask(
        `select key, value from strapi_core_store_settings where key like 'plugin_content_manager_configuration_%' or key like 'core_confettis_labels%'`,
      )
      return new Map(rows.map(({ key, value }) => [key, value.replace(/"id":\{"edit".*?\}\},/, '')]))
    })
  const read = <T>(key: string) =>
    kept(async (ask) => {
      const [row] = await ask('select key, value from strapi_core_store_settings where key = ?', key)
      return JSON.parse(row?.value ?? 'null') as T
    })
  const write = (key: string, value: unknown) =>
    kept((ask) => ask('update strapi_core_store_settings set value = ? where key = ?', JSON.stringify(value), key))

  it('a second start changes no word, column or row', async () => {
    const first = await everything()
    expect(first.size).toBeGreaterThan(40)
    await start()
    await stop()
    const second = await everything()
    expect([...second.keys()].filter((key) => second.get(key) !== first.get(key))).toEqual([])
  })

  it('what a member changed in a form stays; the rest follows our tables', async () => {
    const cms = await start()
    const admin = await Admin.enter(cms.url)
    const path = `/content-manager/content-types/${LEVER}/configuration`
    const { data } = await admin.request<{ data: { contentType: Configuration } }>('GET', path)
    const { settings, metadatas, layouts } = data.contentType
    const [first, second, ...rest] = layouts.edit
    const rearranged = { list: ['title', 'art'], edit: [second, first, ...rest] }
    const words = Object.fromEntries(
      Object.entries(metadatas).map(([field, { edit, list }]) => {
        const { label, searchable, sortable } = list
        return [field, { edit, list: { label, searchable, sortable } }]
      }),
    )
    const renamed = { ...words, today: { ...words.today, edit: { ...words.today?.edit, label: 'Avant' } } }
    await admin.request('PUT', path, { settings, metadatas: renamed, layouts: rearranged })
    await stop()

    // An older version of the house called it otherwise, and nobody has touched that since.
    const [supporter, written] = [
      await read<Configuration>(keyOf(SUPPORTER)),
      await read<Record<string, Configuration>>(WRITTEN),
    ]
    supporter.metadatas.name!.edit.label = written[SUPPORTER]!.metadatas.name!.edit.label = 'Prénom et nom'
    await write(keyOf(SUPPORTER), supporter)
    await write(WRITTEN, written)
    await write(VERSION, 'an older one')
    await start()
    await stop()

    const lever = await read<Configuration>(keyOf(LEVER))
    expect(lever.layouts).toEqual(rearranged)
    expect(lever.metadatas.today?.edit.label).toBe('Avant')
    expect((await read<Configuration>(keyOf(SUPPORTER))).metadatas.name?.edit.label).toBe('Nom')
    expect(await read(VERSION)).not.toBe('an older one')
  })
})
