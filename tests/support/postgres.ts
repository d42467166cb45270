import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { openPostgres } from './database'
import { freePort } from './ports'

const run = promisify(execFile)

const DEBIAN = '/usr/lib/postgresql'

/** Where the server's programs are: Debian keeps them by version, elsewhere they are on the PATH. */
function binaries(): string {
  if (!existsSync(DEBIAN)) return ''
  const [latest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return latest ? path.join(DEBIAN, latest, 'bin') : ''
}

/** A server that is there already, whose user may create databases; without one the tests start their own. */
const GIVEN = process.env.TEST_DATABASE_URL || undefined

/**
 * Whether there is a PostgreSQL server, or one can be started here. Where continuous integration runs it has to be:
 * a suite that is skipped there would look like one that passed.
 */
export function hasPostgres(): boolean {
  const found = Boolean(GIVEN) || existsSync(path.join(binaries(), 'initdb'))
  if (!found && process.env.CI) throw new Error('PostgreSQL is missing: install it, and nothing is skipped')
  if (!found) console.warn('SKIPPED: PostgreSQL is not installed, so nothing is tested on it')
  return found
}

export interface Postgres {
  /** A new, empty database on the server. */
  createDatabase(name: string): Promise<string>
  /** Everything a database holds, as SQL. */
  dump(url: string, options?: string[]): Promise<string>
  /** Runs the SQL of a dump. */
  load(url: string, sql: string): Promise<void>
  /** Where the server keeps its files; `null` when it is not ours. */
  files: string | null
  stop(): Promise<void>
}

/** A PostgreSQL server of its own, durable as in production, gone with `stop`; or databases on the one that was given. */
export const startPostgres = (): Promise<Postgres> => (GIVEN ? useGiven(GIVEN) : startOwn())

const dump = async (url: string, options: string[] = []) =>
  (await run(path.join(binaries(), 'pg_dump'), ['--dbname', url, ...options], { maxBuffer: 2 ** 30 })).stdout

async function load(url: string, sql: string): Promise<void> {
  const options = ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1']
  const running = run(path.join(binaries(), 'psql'), ['--dbname', url, ...options], { maxBuffer: 2 ** 24 })
  running.child.stdin?.end(sql)
  await running
}

async function useGiven(url: string): Promise<Postgres> {
  const server = openPostgres(url)
  const made: string[] = []
  const drop = (name: string) => server.rows(`drop database if exists "${name}" with (force)`)
  return {
    dump,
    load,
    files: null,
    async createDatabase(name) {
      // Several runs may share the server.
      const own = `${name}_${process.pid}_${made.length}`
      await drop(own)
      await server.rows(`create database "${own}"`)
      made.push(own)
      return Object.assign(new URL(url), { pathname: `/${own}` }).href
    },
    async stop() {
      for (const name of made) await drop(name)
      await server.close()
    },
  }
}

async function startOwn(): Promise<Postgres> {
  const bin = binaries()
  const folder = await mkdtemp(path.join(tmpdir(), 'confettis-postgres-'))
  const port = String(await freePort())
  // The server refuses to run as root: Debian's own user runs it then.
  const asRoot = process.getuid?.() === 0
  const call = (program: string, ...args: string[]) =>
    asRoot
      ? run('runuser', ['-u', 'postgres', '--', path.join(bin, program), ...args], { cwd: folder })
      : run(path.join(bin, program), args, { cwd: folder })
  if (asRoot) await run('chown', ['postgres', folder])
  await chmod(folder, 0o700)
  const data = path.join(folder, 'data')
  await call('initdb', '-D', data, '-U', 'confettis', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
  await call(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    path.join(folder, 'log'),
    '-o',
    `-p ${port} -h 127.0.0.1 -k ${folder}`,
    'start',
  )
  return {
    dump,
    load,
    files: data,
    async createDatabase(name) {
      await call('createdb', '-h', '127.0.0.1', '-p', port, '-U', 'confettis', name)
      return `postgres://confettis@127.0.0.1:${port}/${name}`
    },
    async stop() {
      await call('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
