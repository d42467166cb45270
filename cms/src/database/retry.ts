import { setTimeout as pause } from 'node:timers/promises'

/**
 * Errors after which the same transaction can be run again: a deadlock or a serialization failure on PostgreSQL, and on
 * SQLite a write of another process, such as the rotation of keys.
 */
const RETRYABLE_CODES = new Set(['40P01', '40001', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT'])
/** The pause before each further attempt. */
const PAUSES_MS = [5, 20, 80, 320]

/** PostgreSQL's error class 22, data exception: the value is wrong, not the database. */
const isDataException = (code: string) => code.startsWith('22')

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Runs `work`, and again after an error that a retry can mend. */
export async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const wait of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!RETRYABLE_CODES.has(codeOf(error))) throw error
      await pause(wait)
    }
  }
  return work()
}

/**
 * Runs `work` for all entries at once, with retries. A value that the database cannot store fails its own entry and no
 * other entry of the batch.
 */
export async function withRetryEach<Entry, Result>(
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<Result[]>,
): Promise<(Result | Error)[]> {
  try {
    return await withRetry(() => work(entries))
  } catch (error) {
    if (!isDataException(codeOf(error)) || entries.length === 1) throw error
    return oneByOne(entries, work)
  }
}

async function oneByOne<Entry, Result>(
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
