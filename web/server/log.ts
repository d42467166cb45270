type Level = 'info' | 'warn' | 'error'

/** One line of JSON for each thing worth knowing; nothing about visitors. */
export function log(level: Level, message: string, details: Record<string, unknown> = {}): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, from: 'web', message, ...details })
  ;(level === 'info' ? process.stdout : process.stderr).write(`${line}\n`)
}

/** What an error says, for a log line. */
export const reason = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
