import { setTimeout as pause } from 'node:timers/promises'

/**
 * Two transactions that waited for each other: the database ended one of them, and it may simply be done again. So may
 * one that SQLite began before another process wrote, or while it does, such as the one that rotates keys.
 */
const CLASHES = new Set(['40P01', '40001', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])
/** How long each new attempt waits for the other to be done (milliseconds). */
const PAUSES = [5, 20, 80, 320]

/** PostgreSQL's class of errors about what a value holds, not about the database. */
const isAboutValues = (code: string) => code.startsWith('22')

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Does `work`, again when it clashed with another process. */
export async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const wait of PAUSES) {
    try {
      return await work()
    } catch (error) {
      if (!CLASHES.has(codeOf(error))) throw error
      await pause(wait)
    }
  }
  return work()
}

/**
 * Does `work` for all entries at once, again when it clashed with another process. A value that the database cannot
 * hold fails its own entry alone, not those that happened to come with it.
 */
export async function withRetryEach<Entry, Result>(
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<Result[]>,
): Promise<(Result | Error)[]> {
  try {
    return await withRetry(() => work(entries))
  } catch (error) {
    if (!isAboutValues(codeOf(error)) || entries.length === 1) throw error
    return one(entries, work)
  }
}

async function one<Entry, Result>(
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<Result[]>,
): Promise<(Result | Error)[]> {
  const results: (Result | Error)[] = []
  for (const entry of entries) {
    const alone = await work([entry]).catch((error: unknown) => [error instanceof Error ? error : new Error('Refused')])
    results.push(...alone)
  }
  return results
}
