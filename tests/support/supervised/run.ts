import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

const script = fileURLToPath(new URL('supervised.mjs', import.meta.url))

/** A supervisor running in a process of its own, with what it and its services print. */
export interface House {
  process: ChildProcess
  /** Everything printed so far. */
  printed(): string
  /** Waits for a line that matches, ten seconds unless told otherwise (milliseconds), and gives the match. */
  says(pattern: RegExp, patience?: number): Promise<RegExpMatchArray>
  /** The exit code, once everything that holds its output has ended. */
  ended: Promise<number | null>
}

/** @param services such as `cms:4001` or `web:4002:stubborn`; see supervised.mjs */
export function runHouse(...services: string[]): House {
  return run(process.execPath, [script, ...services])
}

/** The same behind `npm start`, written as in the root's package.json. */
export function runHouseThroughNpm(...services: string[]): House {
  const folder = mkdtempSync(path.join(tmpdir(), 'confettis-house-'))
  const start = ['exec', process.execPath, script, ...services].join(' ')
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts: { start } }))
  const house = run('npm', ['start', '--prefix', folder])
  void house.ended.then(() => rmSync(folder, { recursive: true }))
  return house
}

/** Starts a program and keeps what it prints. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): House {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const says = (pattern: RegExp, patience = 10_000) =>
    vi.waitFor(
      () => {
        const match = text.match(pattern)
        if (!match) throw new Error(`${String(pattern)} is not in:\n${text}`)
        return match
      },
      { timeout: patience, interval: 20 },
    )
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, printed: () => text, says, ended }
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
