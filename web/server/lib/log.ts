type Level = 'info' | 'warn' | 'error'

/** Writes one line of JSON. No personal data of visitors is logged. */
export function log(level: Level, message: string, details: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, from: 'web', message, ...details })
  ;(level === 'info' ? process.stdout : process.stderr).write(`${line}\n`)
}

/** The stack of an error, for a log line. */
export const reason = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
