import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** Often, so that each time little is left to carry (milliseconds). */
const EVERY = 50

const database = new Database(workerData as string, { fileMustExist: true })
database.pragma('busy_timeout = 0')

// Passive: waits for nobody, and nobody for it.
setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), EVERY)
