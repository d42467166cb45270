import path from 'node:path'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { Task, WorkerMessage } from './worker-messages'

/** The worker holds one page of rows at a time. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }
/** A client that reads nothing for this long is gone. */
const READ_TIMEOUT_MS = 60_000

export interface Running {
  /** Number of lines of the whole file. */
  expected: number
  file: Readable
}

/** Called once: before the end of a whole file, or when it is interrupted. */
type Ending = (lines: number, isWhole: boolean) => Promise<unknown>

/**
 * Runs an export in a worker thread, at the speed of the download. Destroying the stream ends the thread.
 * @throws Error when the database cannot be read
 */
export function run(task: Task, ending: Ending): Promise<Running> {
  const thread = new Worker(path.join(__dirname, 'worker.js'), { workerData: task, resourceLimits: RESOURCE_LIMITS })
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
  const patience = setTimeout(() => file.destroy(new Error('Nobody takes the file')), READ_TIMEOUT_MS).unref()

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
    thread.on('message', (message: WorkerMessage) => {
      if ('expected' in message) return resolve({ expected: message.expected, file })
      lines = message.lines
      if ('bytes' in message) file.push(message.bytes)
      else end()
    })
  })
}
