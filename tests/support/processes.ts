import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A CMS or site process, started as a supervisor starts it. */
export interface Running {
  url: string
  pid: number
  /** Everything it wrote so far, on both outputs. */
  log(): string
  /** Ends it by SIGTERM. Resolves with its exit code. */
  stop(): Promise<number | null>
  /** Ends it by SIGKILL. */
  kill(): Promise<void>
  pause(): void
  resume(): void
}

interface Start {
  args: string[]
  cwd: string
  env: Record<string, string>
  url: string
  /** The path that answers 200 once the process serves. */
  health: string
  /** How long it may take, in milliseconds. */
  patience: number
}

/** Starts a Node process and waits until it answers. */
export async function start({ args, cwd, env, url, health, patience }: Start): Promise<Running> {
  const { PATH = '', HOME = '', CHROMIUM_PATH = '' } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    env: { PATH, HOME, CHROMIUM_PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const ended = once(child, 'exit')
  await answers(child, url + health, patience, () => output)
  return {
    url,
    pid: child.pid!,
    log: () => output,
    stop: () => end(child, ended, 'SIGTERM'),
    kill: async () => {
      await end(child, ended, 'SIGKILL')
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  }
}

const memory = (pid: number, what: 'VmRSS' | 'VmHWM') =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** What a process holds of the memory, in MB. */
export const residentMemory = (pid: number): number => memory(pid, 'VmRSS')

/** The most that it ever held, in MB. */
export const peakMemory = (pid: number): number => memory(pid, 'VmHWM')

async function end(child: ChildProcess, ended: Promise<unknown[]>, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal)
    // A stopped process hears SIGTERM only once it goes on.
    child.kill('SIGCONT')
    await ended
  }
  return child.exitCode
}

async function answers(child: ChildProcess, url: string, patience: number, log: () => string): Promise<void> {
  const deadline = Date.now() + patience
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`${url} did not answer within ${patience} ms:\n${log()}`)
}
