import path from 'node:path'
import { createStrapi } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import type { AliasRule } from '../crypto/mailbox'
import { sealingKeyId } from '../crypto/vault'
import { rotate, type Rotation } from './rotate'

/** `npm run cms:rotate-keys`: loads the CMS without server and jobs. */
async function main(): Promise<void> {
  const appDir = process.cwd()
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: false })
  await strapi.register()
  const db = strapi.db.connection
  try {
    const done = await rotate(db, await readAliases(db))
    report(done)
    if (done.unreadable.length > 0) process.exitCode = 1
  } finally {
    await db.destroy()
  }
}

/** The alias rules of the database; see the component `signing.alias-rule`. */
async function readAliases(db: Connection): Promise<AliasRule[]> {
  const rows: Record<string, unknown>[] = await db('components_signing_alias_rules').select()
  return rows.map((row) => ({
    domain: row.domain as string,
    ignoresDots: Boolean(row.ignores_dots),
    tagSign: row.tag_sign as string | null,
    sameAs: row.same_as as string | null,
  }))
}

function report({ resealed, rehashed, doubles, unreadable }: Rotation): void {
  console.log(`Sealed anew with the key ${sealingKeyId()}, the first of DATA_KEYS: ${resealed}.`)
  console.log(`Mailboxes hashed anew: ${rehashed}.`)
  if (doubles.length > 0)
    console.log(`Left as they are, because their mailbox signed once more: ${doubles.join(', ')}. A moderator decides.`)
  if (unreadable.length > 0)
    console.error(`Sealed with a key that is not among DATA_KEYS: ${unreadable.length}, such as ${unreadable[0]}.`)
}

main().then(
  // Timers of Strapi keep the process alive.
  () => process.exit(),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
