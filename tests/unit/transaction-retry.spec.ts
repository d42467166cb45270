import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { withRetry } from '../../cms/src/database/retry'

interface Sqlite {
  exec(sql: string): void
  prepare(sql: string): { get(): unknown }
  close(): void
}
const load = createRequire(fileURLToPath(new URL('../../cms/package.json', import.meta.url)))
const Database = load('better-sqlite3') as new (file: string) => Sqlite

let directory: string
/** Two processes on one database, as SQLite sees them. */
let here: Sqlite
let there: Sqlite

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'confettis-clash-'))
  const file = path.join(directory, 'a.db')
  here = new Database(file)
  there = new Database(file)
  here.exec('pragma journal_mode = wal; create table counts (n integer); insert into counts values (0)')
})
beforeEach(() => here.exec('update counts set n = 0'))
afterAll(async () => {
  here.close()
  there.close()
  await rm(directory, { recursive: true })
})

const count = () => (here.prepare('select n from counts').get() as { n: number }).n

/** Reads, lets `meanwhile` happen, and writes; how often it was tried is told by `tries`. */
function work(meanwhile: (attempt: number) => void) {
  let tries = 0
  const attempt = async () => {
    tries += 1
    here.exec('begin')
    try {
      const n = count()
      meanwhile(tries)
      here.exec(`update counts set n = ${n} + 1; commit`)
    } catch (error) {
      here.exec('rollback')
      throw error
    }
  }
  return { attempt, tries: () => tries }
}

it('what another process wrote since is seen', async () => {
  const { attempt, tries } = work((nth) => {
    if (nth === 1) there.exec('update counts set n = 10')
  })
  await withRetry(attempt)
  expect([count(), tries()]).toEqual([11, 2])
})

it('what another process is still writing is waited for', async () => {
  const { attempt, tries } = work((nth) => {
    if (nth > 1) return
    there.exec('begin immediate; update counts set n = 10')
    setTimeout(() => there.exec('commit'), 50)
  })
  await withRetry(attempt)
  expect(count()).toBe(11)
  expect(tries()).toBeGreaterThan(2)
})

it('but not for ever, and another error is not tried again', async () => {
  const clashing = work(() => there.exec('update counts set n = n + 1'))
  await expect(withRetry(clashing.attempt)).rejects.toMatchObject({ code: 'SQLITE_BUSY_SNAPSHOT' })
  expect(clashing.tries()).toBe(5)

  const broken = work(() => here.exec('insert into nowhere values (1)'))
  await expect(withRetry(broken.attempt)).rejects.toThrow('no such table')
  expect(broken.tries()).toBe(1)
})
