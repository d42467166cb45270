/** SQLite keeps milliseconds, PostgreSQL's driver gives dates. */
export const toDate = (value: unknown): Date | null =>
  value === null || value === undefined ? null : new Date(value as number | Date)
