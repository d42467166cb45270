import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT, contentType } from '../../cms/src/content-registry'
import { SECTIONS } from '../../cms/src/content-registry/sections'

const SRC = path.join(import.meta.dirname, '../../cms/src')

interface Schema {
  kind: string
  attributes: Record<string, { private?: boolean; components?: string[] }>
}

const schemas = new Map<string, Schema>(
  readdirSync(path.join(SRC, 'api')).flatMap((name) => {
    const file = path.join(SRC, 'api', name, 'content-types', name, 'schema.json')
    try {
      return [[`api::${name}.${name}`, JSON.parse(readFileSync(file, 'utf8')) as Schema] as const]
    } catch {
      // An API without a type of its own.
      return []
    }
  }),
)

/** Columns that Strapi adds to every type. */
const COMMON_FIELDS = ['updatedAt', 'locale']

describe('the content registry', () => {
  it('knows every type that has a schema, and no other', () => {
    expect(Object.keys(CONTENT).sort()).toEqual([...schemas.keys()].sort())
  })

  it.each(Object.keys(CONTENT))('names fields of %s that its schema has, and shows none that is private', (uid) => {
    const { list, one, linkFields, secretFields, page } = contentType(uid) ?? {}
    const { attributes = {}, kind } = schemas.get(uid) ?? {}
    const shown = [list, one].flatMap((shape) => [...(shape?.fields ?? []), ...Object.keys(shape?.populate ?? {})])
    const named = [...shown, ...Object.keys(linkFields ?? {}), ...(secretFields?.fields ?? [])]
    expect(named.filter((field) => !(field in attributes) && !COMMON_FIELDS.includes(field))).toEqual([])
    expect(shown.filter((field) => attributes[field]?.private)).toEqual([])
    if (page && !page.isShared) expect('slug' in attributes || kind === 'singleType').toBe(true)
  })

  it('knows every section that there is a component for, and a page can hold each', () => {
    const components = readdirSync(path.join(SRC, 'components/sections')).map(
      (file) => `sections.${path.basename(file, '.json')}`,
    )
    expect(Object.keys(SECTIONS).sort()).toEqual(components.sort())
    expect(schemas.get('api::page.page')?.attributes.sections?.components?.sort()).toEqual(components.sort())
  })
})
