/**
 * Two transactions that waited for each other: the database ended one of them, and it may simply be done again. So may
 * one that SQLite began before another process wrote, such as the one that rotates keys.
 */
const CLASHES = new Set(['40P01', '40001', 'SQLITE_BUSY_SNAPSHOT'])
const ATTEMPTS = 4

/** PostgreSQL's class of errors about what a value holds, not about the database. */
const isAboutValues = (code: string) => code.startsWith('22')

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Does `work`, again when it clashed with another process. */
export async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!CLASHES.has(codeOf(error)) || attempt >= ATTEMPTS) throw error
    }
  }
}

/**
 * Does `work` for all entries at once, again when it clashed with another process. A value that the database cannot
 * hold fails its own entry alone, not those that happened to come with it.
 */
export async function retried<Entry, Result>(
  entries: readonly Entry[],
  work: (entries: readonly Entry[]) => Promise<Result[]>,
): Promise<(Result | Error)[]> {
  try {
    return await again(() => work(entries))
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
