/** As far as it is used here. */
declare module 'better-sqlite3' {
  export default class Database {
    constructor(filename: string, options?: { fileMustExist?: boolean })
    pragma(statement: string): unknown
  }
}
