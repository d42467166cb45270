/** How long what visitors leave is kept, in days. The privacy page says the same. */
export const RETENTION_DAYS = { message: 365 } as const
