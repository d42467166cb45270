import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const TMPFS = '/dev/shm'
/** Three processes at a time, each with a few copies of the seeded databases, take less. */
const NEEDED_BYTES = 3 * 2 ** 30

function roomyTmpfs(): string | undefined {
  if (!existsSync(TMPFS)) return
  const { bavail, bsize } = statfsSync(TMPFS)
  return bavail * bsize >= NEEDED_BYTES ? TMPFS : undefined
}

/** Where temporary data goes: memory when there is enough; the disk for tests of durability and for measurements. */
export const temporaryRoot = (isDurable = false): string => (isDurable ? tmpdir() : (roomyTmpfs() ?? tmpdir()))

/** What the global setup prepared once for all test processes; it travels in the environment. */
export interface TestRun {
  /** Data directories of a CMS that was seeded, to be copied. */
  sqliteDataDir: string
  postgresDataDir: string
  /** The server of this run, its seeded database and a dump of it; `null` without PostgreSQL. */
  postgres: { url: string; template: string; dump: string } | null
}

const VARIABLE = 'CONFETTIS_TEST_RUN'

export function currentTestRun(): TestRun | undefined {
  const text = process.env[VARIABLE]
  return text ? (JSON.parse(text) as TestRun) : undefined
}

export function setTestRun(run: TestRun | undefined): void {
  if (run) process.env[VARIABLE] = JSON.stringify(run)
  else Reflect.deleteProperty(process.env, VARIABLE)
}

/** @throws outside of a project whose global setup is `seeded.ts` */
export function testRun(): TestRun {
  const run = currentTestRun()
  if (!run) throw new Error('Nothing is seeded: this project needs the global setup of support/seeded.ts')
  return run
}
