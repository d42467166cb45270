import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The ledger of a run, by the visitors' numbers. */
export interface Outcome {
  /** The server said that it keeps these. */
  acknowledged: number[]
  /** Sent, and never answered: they may be kept or not. */
  unknown: number[]
  /** Never left: the server was not there. */
  unsent: number[]
  refused: { id: number; status: number; body: string }[]
  /** When each acknowledged one came, in milliseconds since the run began, and how long its answer took. */
  came: number[]
  took: number[]
  /** How long the run was. */
  seconds: number
}

export interface Load {
  /** The number of the first visitor. */
  from: number
  count: number
  script?: 'signature' | 'signature without proof' | 'bare create'
}

interface Pace {
  rate?: number | null
  connections?: number
  /** How many come at most; the others may in another run. */
  most?: number
}

type Message = { done: unknown } | { failed: string } | { acknowledged: number }

const PROGRAM = fileURLToPath(new URL('generate.mjs', import.meta.url))

/** A load of signatures, sent by a process of its own. */
export class Generator {
  private readonly child: ChildProcess
  private running: Promise<Outcome> | null = null
  private far = 0

  constructor(private readonly url: string) {
    this.child = fork(PROGRAM, { execArgv: [], serialization: 'advanced', stdio: 'inherit' })
    this.child.on('message', (message: Message) => {
      if ('acknowledged' in message) this.far = message.acknowledged
    })
  }

  /** Takes and solves all challenges before the run: in production visitors' machines do that. */
  async prepare({ from, count, script = 'signature' }: Load): Promise<void> {
    await this.ask({ order: 'prepare', url: this.url, from, count, script })
  }

  /**
   * Sends what was prepared, over 50 connections unless told otherwise. At a `rate` (a second) this is an open loop:
   * visitors come when they come; without one, as fast as the connections allow.
   */
  begin({ rate = null, connections = 50, most = Infinity }: Pace = {}): void {
    this.far = 0
    this.running = this.ask<Outcome>({ order: 'run', url: this.url, rate, connections, most })
    // `outcome` reports a failure.
    this.running.catch(() => undefined)
  }

  /** How many were acknowledged so far in this run. */
  get acknowledged(): number {
    return this.far
  }

  /** Resolves when all were sent. */
  outcome(): Promise<Outcome> {
    if (!this.running) throw new Error('Nothing was begun')
    return this.running
  }

  /** Sends no more until the next `begin`; open requests still get their answer. */
  stop(): Promise<Outcome> {
    this.child.send({ order: 'stop' })
    return this.outcome()
  }

  close(): void {
    this.child.kill()
  }

  private async ask<T = unknown>(order: object): Promise<T> {
    const ended = once(this.child, 'exit').then(([code]) => {
      throw new Error(`The generator ended: ${String(code)}`)
    })
    const answered = new Promise<T>((resolve, reject) => {
      const listen = (message: Message) => {
        if ('acknowledged' in message) return
        this.child.off('message', listen)
        if ('failed' in message) reject(new Error(message.failed))
        else resolve(message.done as T)
      }
      this.child.on('message', listen)
    })
    this.child.send(order)
    return Promise.race([answered, ended])
  }
}

/** Several runs as one. */
export const together = (outcomes: Outcome[]): Outcome => ({
  acknowledged: outcomes.flatMap(({ acknowledged }) => acknowledged),
  unknown: outcomes.flatMap(({ unknown }) => unknown),
  unsent: outcomes.flatMap(({ unsent }) => unsent),
  refused: outcomes.flatMap(({ refused }) => refused),
  came: outcomes.flatMap(({ came }) => came),
  took: outcomes.flatMap(({ took }) => took),
  seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0),
})

/** Prepares, sends and waits, in one go. */
export async function sign(url: string, load: Load, how: { rate?: number; connections?: number } = {}) {
  const generator = new Generator(url)
  try {
    await generator.prepare(load)
    generator.begin(how)
    return await generator.outcome()
  } finally {
    generator.close()
  }
}

/** The value below which a share of all lies; 0.99 for the 99th percentile. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
