import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { EXPORTS, type Export } from './catalogue'
import { openDatabase } from './database'
import { writeFile } from './files'
import { answerColumns, countLines, readLines } from './read-rows'
import type { Task, WorkerMessage } from './worker-messages'

// Visitors go first. Linux alone takes this thread for it; elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

if (!parentPort) throw new Error('This belongs into a thread')
const port = parentPort
const tell = (told: WorkerMessage) => port.postMessage(told, 'bytes' in told ? [told.bytes.buffer] : [])

/** Pieces that were asked for, and not made yet. */
let asked = 0
let wake = () => {}
port.on('message', () => {
  asked += 1
  wake()
})

/** The one that downloads sets the pace. */
async function untilAsked(): Promise<void> {
  while (asked === 0) await new Promise<void>((resolve) => (wake = resolve))
  asked -= 1
}

/** Reads, opens what is sealed, and writes the file, while the main thread goes on answering visitors. */
async function work({ order, questions }: Task): Promise<void> {
  const { what, format, filters } = order
  const wanted: Export = EXPORTS[what]
  const database = await openDatabase()
  let lines = 0

  async function* counted(all: ReturnType<typeof readLines>) {
    for await (const some of all) {
      lines += some.length
      yield some
    }
  }

  const [source] = wanted.sources
  const more = wanted.withAnswers && source ? await answerColumns(database, questions, source, filters) : []
  tell({ expected: await countLines(database, wanted, filters) })
  const content = {
    name: wanted.name,
    columns: [...(source?.columns ?? []), ...more],
    lines: counted(readLines(database, wanted, filters, more)),
  }
  for await (const bytes of writeFile(format, content)) {
    await untilAsked()
    tell({ bytes, lines })
  }
  await untilAsked()
  tell({ lines })
  await database.close()
  port.close()
}

void work(workerData as Task)
