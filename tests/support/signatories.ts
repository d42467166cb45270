import { createRequire } from 'node:module'
import type { Database } from './database'
import type { Store } from './store'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { searchKeys } = cms('./dist/src/database/search-key.js') as typeof import('../../cms/src/database/search-key')

export interface Person {
  firstName: string
  lastName: string
  kind?: string
  departement?: string
  isPublic?: boolean
  state?: string
  confirmedAt?: Date
}

let made = 0

/** Inserts a signatory as confirming leaves it: confirmed, and not counted yet. */
export async function insertSignatory(store: Store, database: Database, person: Person): Promise<void> {
  const { firstName, lastName, kind = 'citizen', isPublic = true, state = 'confirmed' } = person
  const { searchFirst, searchLast } = searchKeys(firstName, lastName)
  const now = new Date()
  const row: Record<string, unknown> = {
    document_id: `test${String((made += 1)).padStart(20, '0')}`,
    state,
    first_name: firstName,
    last_name: lastName,
    kind,
    departement: person.departement ?? null,
    is_public: isPublic,
    confirmed_at: person.confirmedAt ?? now,
    newsletter: false,
    unreachable: false,
    counted: false,
    search_first: searchFirst,
    search_last: searchLast,
    mailbox_hash: `test${made}`,
    created_at: now,
    updated_at: now,
  }
  await database.rows(
    `insert into signatories (${Object.keys(row).join(', ')}) values (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
    ...Object.values(row).map((value) => storeColumns(store, value)),
  )
}

/** Dates and booleans as the CMS writes them to this database. */
export function storeColumns(store: Store, value: unknown): unknown {
  if (store.postgres) return value
  if (value instanceof Date) return value.getTime()
  return typeof value === 'boolean' ? Number(value) : value
}
