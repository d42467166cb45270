import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hasPostgres, startPostgres, useGivenPostgres, GIVEN_SERVER } from './postgres'
import { currentTestRun, setTestRun, temporaryRoot } from './run'
import { startCms } from './site'

/**
 * Once a run: a CMS seeds an empty database of each kind, for the tests to copy; on PostgreSQL by
 * `CREATE DATABASE … TEMPLATE`, on a server that every test process shares.
 * @returns what removes all of it
 */
export async function setup(): Promise<() => Promise<void>> {
  // Each project of a run calls this; the first one does it.
  if (currentTestRun()) return async () => undefined
  const folder = await mkdtemp(path.join(temporaryRoot(), 'confettis-run-'))
  const [sqliteDataDir, postgresDataDir] = [path.join(folder, 'sqlite'), path.join(folder, 'postgres')]
  await Promise.all([mkdir(sqliteDataDir), mkdir(postgresDataDir)])
  const seed = async (dataDir: string, env: Record<string, string> = {}) => {
    const cms = await startCms({ dataDir, env })
    await cms.stop()
  }

  let stopServer = async () => Promise.resolve()
  const remove = async () => {
    setTestRun(undefined)
    await stopServer()
    await rm(folder, { recursive: true, force: true })
  }

  const seedPostgres = async () => {
    if (!hasPostgres()) return null
    const server = await (GIVEN_SERVER ? useGivenPostgres(GIVEN_SERVER) : startPostgres())
    stopServer = () => server.stop()
    const url = await server.createDatabase('seeded')
    await seed(postgresDataDir, { DATABASE_URL: url })
    // A connection to the template would keep others from copying it: it is dumped before there are any.
    const dump = path.join(folder, 'seeded.sql')
    await writeFile(dump, await server.dump(url))
    return { url: server.url, template: new URL(url).pathname.slice(1), dump }
  }
  // Both have ended before anything is removed.
  const seeding = [seedPostgres(), seed(sqliteDataDir)] as const
  await Promise.allSettled(seeding)
  try {
    const [postgres] = await Promise.all(seeding)
    setTestRun({ sqliteDataDir, postgresDataDir, postgres })
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}

export default setup
