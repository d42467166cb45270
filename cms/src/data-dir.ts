import fs from 'node:fs'
import path from 'node:path'

/** The folder of the database file, the uploads and the secrets. A relative `DATA_DIR` starts at the root of the project. */
export const dataDir = path.resolve(process.cwd(), '..', process.env.DATA_DIR ?? 'data')

/** The database, unless `DATABASE_URL` names another. */
export const sqliteFile = path.join(dataDir, 'confettis.db')

fs.mkdirSync(path.join(dataDir, 'public', 'uploads'), { recursive: true })
