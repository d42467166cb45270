import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SECRETS } from '../site'
import type { Store } from '../store'

const PROGRAM = fileURLToPath(new URL('run.mjs', import.meta.url))

/** How long another process may take for the same job, and the pause between two tries (milliseconds). */
const PATIENCE = 30_000
const PAUSE = 20

interface Outcome {
  /** Whether this process ran it: another one may hold the lock. */
  ran: boolean
  result: unknown
}

type Message = { done: unknown } | { failed: string }

/** Runs jobs on a store in a process of its own, each at a given time. */
export class Jobs {
  private readonly ended: Promise<never>

  private constructor(private readonly child: ChildProcess) {
    this.ended = once(child, 'exit').then(([code]) => {
      throw new Error(`The process of the jobs ended: ${String(code)}`)
    })
    this.ended.catch(() => undefined)
  }

  static async on({ dataDir, env }: Pick<Store, 'dataDir' | 'env'>): Promise<Jobs> {
    const { PATH = '', HOME = '' } = process.env
    const child = fork(PROGRAM, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {
        PATH,
        HOME,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        STRAPI_TELEMETRY_DISABLED: 'true',
        ...SECRETS,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const jobs = new Jobs(child)
    await jobs.heard()
    return jobs
  }

  /** Runs a job, waiting for another process that runs it: the CMS runs the same jobs on its own schedule. */
  async run(name: string, now: Date): Promise<Outcome> {
    const deadline = Date.now() + PATIENCE
    for (;;) {
      const outcome = await this.tryOnce(name, now)
      if (outcome.ran) return outcome
      if (Date.now() > deadline) throw new Error(`Somebody is still at ${name} after ${PATIENCE} ms`)
      await wait(PAUSE)
    }
  }

  /** Runs a job unless another process runs it. */
  async tryOnce(name: string, now: Date): Promise<Outcome> {
    this.child.send({ name, now: now.toISOString() })
    return (await this.heard()) as Outcome
  }

  /** @returns its exit code */
  async stop(): Promise<number | null> {
    const ended = once(this.child, 'exit')
    this.child.disconnect()
    const [code] = (await ended) as [number | null]
    return code
  }

  private async heard(): Promise<unknown> {
    const [message] = (await Promise.race([once(this.child, 'message'), this.ended])) as [Message]
    if ('failed' in message) throw new Error(message.failed)
    return message.done
  }
}
