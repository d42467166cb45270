/** The date of a column: SQLite stores milliseconds, the driver of PostgreSQL returns a `Date`. */
export const toDate = (value: unknown): Date | null =>
  value === null || value === undefined ? null : new Date(value as number | Date)
