import fs from 'node:fs'
import path from 'node:path'

/** Where the database file, the uploads and the secrets live. Relative paths are relative to the project's root. */
export const dataDir = path.resolve(process.cwd(), '..', process.env.DATA_DIR ?? 'data')

/** The database, unless `DATABASE_URL` names another. */
export const sqliteFile = path.join(dataDir, 'confettis.db')

fs.mkdirSync(path.join(dataDir, 'public', 'uploads'), { recursive: true })
