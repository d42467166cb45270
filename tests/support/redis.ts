import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { freePort } from './ports'

const run = promisify(execFile)

/** Whether a Redis can be started here; where continuous integration runs it has to be. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    if (process.env.CI) throw new Error('Redis is missing: install redis-server, and nothing is skipped')
    console.warn('SKIPPED: Redis is not installed, so nothing is tested with it')
    return false
  }
}

export interface OwnRedis {
  url: string
  /** Every key and what it holds, as Redis would write it to a disk. */
  everything(): Promise<string>
  stop(): Promise<void>
}

/** A Redis of its own that keeps nothing, gone with `stop`. */
export async function startRedis(): Promise<OwnRedis> {
  const port = await freePort()
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ])
  const ended = once(child, 'exit')
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept connections')) break
  return {
    url: `redis://127.0.0.1:${port}`,
    async everything() {
      const ask = async (...words: string[]) => (await run('redis-cli', ['-p', String(port), ...words])).stdout
      const keys = (await ask('keys', '*')).split('\n').filter(Boolean)
      return (await Promise.all(keys.map(async (key) => `${key} ${await ask('dump', key)}`))).join('\n')
    },
    async stop() {
      child.kill()
      await ended
    },
  }
}
