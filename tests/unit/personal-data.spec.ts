import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { RETENTION } from '@confettis/shared/domain/retention'
import { signatureSchema } from '@confettis/shared/domain/signatory'
import { describe, expect, it } from 'vitest'
import { REGISTRATION } from '../../cms/src/api/registration/columns'
import { SIGNATORY } from '../../cms/src/api/signatory/columns'
import { TESTIMONY } from '../../cms/src/api/testimony/columns'
import { erasedColumns } from '../../cms/src/database/columns'
import { IMPERSONAL_TYPES, PERSONAL_DATA } from '../../cms/src/personal-data'

interface Schema {
  attributes: Record<string, { type: string }>
}

const API = path.resolve(import.meta.dirname, '../../cms/src/api')

/** The schema of every content type of the CMS, by `uid`. */
const SCHEMAS = new Map<string, Schema>(
  readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('schema.json'))
    .map((file) => {
      const name = path.basename(path.dirname(file))
      return [`api::${name}.${name}`, JSON.parse(readFileSync(path.join(API, file), 'utf8')) as Schema]
    }),
)

const TABLES = Object.entries(PERSONAL_DATA)

describe('personal data is classified', () => {
  it('for every content type of the CMS, as one that holds personal data or one that does not', () => {
    expect([...Object.keys(PERSONAL_DATA), ...IMPERSONAL_TYPES].sort()).toEqual([...SCHEMAS.keys()].sort())
  })

  it.each(TABLES)('for every attribute of %s, and for no other', (uid, { columns }) => {
    expect(columns.map(({ attribute }) => attribute).sort()).toEqual(Object.keys(SCHEMAS.get(uid)!.attributes).sort())
  })

  it.each(TABLES)('and every personal column of %s is erased by a rule, or says why it is not', (_uid, table) => {
    const forgotten = table.columns.filter(
      ({ personal, erasedBy, keptBecause }) =>
        personal && table.deletedBy.length === 0 && !erasedBy?.length && !keptBecause,
    )
    expect(forgotten.map(({ attribute }) => attribute)).toEqual([])
  })

  it('and the privacy page prints exactly the rules that erase something', () => {
    const rules = TABLES.flatMap(([, { deletedBy, columns }]) => [
      ...deletedBy,
      ...columns.flatMap(({ erasedBy = [] }) => erasedBy),
    ])
    const lines = RETENTION.map(({ what }) => what)
    expect([...new Set(rules)].filter((rule) => rule !== 'request').sort()).toEqual([...lines].sort())
  })
})

describe('what an erasure leaves', () => {
  const erased = ['first_name', 'last_name', 'organisation', 'role', 'mailbox_sealed', 'mailbox_hash', 'key_id']
  const nulls = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]))

  it.each(['withdrawn', 'pending', 'quarantined', 'rejected', 'confirmed'] as const)('of a signatory: %s', (rule) => {
    expect(erasedColumns(SIGNATORY, rule)).toMatchObject({
      ...nulls(...erased, 'address_hash', 'search_first', 'search_last', 'newsletter_at'),
      newsletter: false,
      is_public: false,
    })
  })

  it.each(['request', 'registration', 'guest'] as const)('of a registration: %s', (rule) => {
    expect(erasedColumns(REGISTRATION, rule)).toMatchObject({
      ...nulls(...erased, 'address_hash', 'departement', 'answers', 'needs', 'newsletter_at'),
      newsletter: false,
    })
  })

  it('of the needs of a registrant, a week after the event', () => {
    expect(erasedColumns(REGISTRATION, 'needs')).toEqual({ needs: null })
  })

  it('of the author of a published testimony', () => {
    expect(erasedColumns(TESTIMONY, 'story-author')).toEqual(
      nulls('first_name', 'last_name', 'mailbox_hash', 'mailbox_sealed', 'key_id', 'address_hash'),
    )
  })
})

describe('what a visitor signs with', () => {
  /** Sent with the form, and not stored, or stored in a column that is worked out. */
  const NOT_COPIED = ['altcha', 'consent', 'elapsed', 'email', 'locale', 'partner', 'website']

  it('is copied into the columns that say so, field by field', () => {
    const copied = SIGNATORY.columns.filter(({ form }) => form === 'copied').map(({ attribute }) => attribute)
    expect([...copied, ...NOT_COPIED].sort()).toEqual(Object.keys(signatureSchema.shape).sort())
  })
})
