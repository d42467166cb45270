import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { openPostgres } from './database'
import { freePort } from './ports'
import { temporaryRoot, testRun } from './run'

const run = promisify(execFile)

const DEBIAN = '/usr/lib/postgresql'

/** What a server whose data may be lost leaves out. */
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB']

/** Several test processes start several CMS processes each, with ten connections at most. */
const MAX_CONNECTIONS = 400

/** Where the server's programs are: Debian keeps them by version, elsewhere they are on the PATH. */
function binaries(): string {
  if (!existsSync(DEBIAN)) return ''
  const [latest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
  return latest ? path.join(DEBIAN, latest, 'bin') : ''
}

/** A server whose user may create databases; without one the tests start their own. */
export const GIVEN_SERVER = process.env.TEST_DATABASE_URL || undefined

/**
 * Whether there is a PostgreSQL server, or one can be started here. Where continuous integration runs it has to be:
 * a suite that is skipped there would look like one that passed.
 */
export function hasPostgres(): boolean {
  const found = Boolean(GIVEN_SERVER) || existsSync(path.join(binaries(), 'initdb'))
  if (!found && process.env.CI) throw new Error('PostgreSQL is missing: install it, and nothing is skipped')
  if (!found) console.warn('SKIPPED: PostgreSQL is not installed, so nothing is tested on it')
  return found
}

export interface Postgres {
  /** A database for administration. */
  url: string
  /** A new database on the server: empty, or a copy of the database `template`. */
  createDatabase(name: string, template?: string): Promise<string>
  /** Everything a database holds, as SQL. */
  dump(url: string, options?: string[]): Promise<string>
  /** Runs the SQL of a dump. */
  load(url: string, sql: string): Promise<void>
  /** Where the server keeps its files; `null` when it is shared. */
  files: string | null
  stop(): Promise<void>
}

const dump = async (url: string, options: string[] = []) =>
  (await run(path.join(binaries(), 'pg_dump'), ['--dbname', url, ...options], { maxBuffer: 2 ** 30 })).stdout

async function load(url: string, sql: string): Promise<void> {
  const options = ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1']
  const running = run(path.join(binaries(), 'psql'), ['--dbname', url, ...options], { maxBuffer: 2 ** 24 })
  running.child.stdin?.end(sql)
  await running
}
/** Databases on the server of this run, gone with `stop`. */
export function useRunPostgres(): Promise<Postgres> {
  const { postgres } = testRun()
  if (!postgres) throw new Error('This run has no PostgreSQL')
  return useGivenPostgres(postgres.url)
}

/** Databases on a server that is there already, gone with `stop`. */
export async function useGivenPostgres(url: string): Promise<Postgres> {
  const server = openPostgres(url)
  const made: string[] = []
  const drop = (name: string) => server.rows(`drop database if exists "${name}" with (force)`)
  return {
    url,
    dump,
    load,
    files: null,
    async createDatabase(name, template = 'template1') {
      // Several runs and several processes may share the server.
      const own = `${name}_${process.pid}_${made.length}_${Date.now()}`
      await server.rows(`create database "${own}" template "${template}"`)
      made.push(own)
      return Object.assign(new URL(url), { pathname: `/${own}` }).href
    },
    async stop() {
      for (const name of made) await drop(name)
      await server.close()
    },
  }
}

/** A PostgreSQL server of its own, gone with `stop`: in memory and without fsync, unless it has to be as in production. */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const bin = binaries()
  const folder = await mkdtemp(path.join(temporaryRoot(durable), 'confettis-postgres-'))
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
  const sync = durable ? [] : ['--no-sync']
  await call('initdb', '-D', data, '-U', 'confettis', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', ...sync)
  const settings = [`max_connections=${MAX_CONNECTIONS}`, ...(durable ? [] : NOT_DURABLE)].map((one) => `-c ${one}`)
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} ${settings.join(' ')}`
  await call('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start')
  const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  // A run that is interrupted never comes to `stop`.
  const quit = () => void process.kill(pid, 'SIGQUIT')
  process.once('exit', quit)
  const url = (name: string) => `postgres://confettis@127.0.0.1:${port}/${name}`
  return {
    url: url('postgres'),
    dump,
    load,
    files: data,
    async createDatabase(name, template = 'template1') {
      await call('createdb', '-h', '127.0.0.1', '-p', port, '-U', 'confettis', '-T', template, name)
      return url(name)
    },
    async stop() {
      process.off('exit', quit)
      await call('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
