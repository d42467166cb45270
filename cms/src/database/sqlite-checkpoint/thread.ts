import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** Short, so that each checkpoint is small. */
const INTERVAL_MS = 50

const database = new Database(workerData as string, { fileMustExist: true })
database.pragma('busy_timeout = 0')

// A passive checkpoint neither waits for readers and writers nor makes them wait.
setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), INTERVAL_MS)
