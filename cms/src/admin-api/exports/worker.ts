import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { EXPORTS, type Export } from './catalogue'
import { openDatabase } from './database'
import { writeFile } from './files'
import { answerColumns, countLines, readLines } from './read-rows'
import type { Task, WorkerMessage } from './worker-messages'

// Requests have priority. Only Linux sets the priority of a thread; elsewhere it would be that of the process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

if (!parentPort) throw new Error('This module runs in a worker thread')
const port = parentPort
const send = (message: WorkerMessage) => port.postMessage(message, 'bytes' in message ? [message.bytes.buffer] : [])

/** Chunks that the main thread has requested and not received. */
let requested = 0
let wake = () => {}
port.on('message', () => {
  requested += 1
  wake()
})

/** The download sets the pace. */
async function untilRequested(): Promise<void> {
  while (requested === 0) await new Promise<void>((resolve) => (wake = resolve))
  requested -= 1
}

/** Reads, unseals and writes the rows. */
async function run({ request, questions }: Task): Promise<void> {
  const { what, format, filters } = request
  const definition: Export = EXPORTS[what]
  const database = await openDatabase()
  let lines = 0

  async function* countRows(all: ReturnType<typeof readLines>) {
    for await (const page of all) {
      lines += page.length
      yield page
    }
  }

  const [source] = definition.sources
  const answers = definition.withAnswers && source ? await answerColumns(database, questions, source, filters) : []
  send({ expected: await countLines(database, definition, filters) })
  const content = {
    name: definition.name,
    columns: [...(source?.columns ?? []), ...answers],
    lines: countRows(readLines(database, definition, filters, answers)),
  }
  for await (const bytes of writeFile(format, content)) {
    await untilRequested()
    send({ bytes, lines })
  }
  await untilRequested()
  send({ lines })
  await database.close()
  port.close()
}

void run(workerData as Task)
