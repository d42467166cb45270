import path from 'node:path'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Task, WorkerMessage } from './worker-messages'

/** What the thread may hold (MB): pages of some hundred lines come and go. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }
/** Whoever takes nothing for so long has gone, and nobody told us (milliseconds). */
const PATIENCE = 60_000

/** A file that is being made. */
export interface Running {
  /** How many lines it will have. */
  expected: number
  file: Readable
}

/** Is told how many lines were given, once: before the end of a whole file is, and when it is broken off. */
type Ending = (lines: number, isWhole: boolean) => Promise<unknown>

/**
 * Has a thread make a file, no faster than it is taken. Destroying the file ends the thread.
 * @throws Error when the database can't be read
 */
export function run(task: Task, ending: Ending): Promise<Running> {
  const thread = new Worker(path.join(__dirname, 'worker.js'), { workerData: task, resourceLimits: LIMITS })
  let lines = 0
  let isWhole = false
  const file = new Readable({
    read() {
      patience.refresh()
      thread.postMessage('more')
    },
    destroy(error, done) {
      clearTimeout(patience)
      const ended = thread.terminate().then(() => isWhole || ending(lines, false))
      ended.then(() => done(error), done)
    },
  })
  const patience = setTimeout(() => file.destroy(new Error('Nobody takes the file')), PATIENCE).unref()

  function end() {
    isWhole = true
    ending(lines, true).then(
      () => file.push(null),
      (error: unknown) => file.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  }

  return new Promise((resolve, reject) => {
    file.on('error', reject)
    thread.on('error', (error: Error) => file.destroy(error))
    thread.on('message', (told: WorkerMessage) => {
      if ('expected' in told) return resolve({ expected: told.expected, file })
      lines = told.lines
      if ('bytes' in told) file.push(told.bytes)
      else end()
    })
  })
}
