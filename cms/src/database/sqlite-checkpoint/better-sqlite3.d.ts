/** The part of the driver that the CMS uses. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(filename: string, options?: { fileMustExist?: boolean; readonly?: boolean })
    pragma(statement: string): unknown
    prepare(sql: string): { all(...values: unknown[]): Record<string, unknown>[] }
    close(): void
  }
}
