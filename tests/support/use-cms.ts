import { afterAll, beforeAll } from 'vitest'
import { seededDataDir, startCms } from './site'
import type { Running } from './processes'

/** A CMS on a copy of the seeded database, for the tests of one file. */
export function useCms(env: Record<string, string> = {}) {
  let cms: Running
  let remove: () => Promise<void>
  let folder: string

  beforeAll(async () => {
    const copy = await seededDataDir()
    remove = copy.remove
    folder = copy.dataDir
    cms = await startCms({ dataDir: folder, env })
  })

  afterAll(async () => {
    await cms?.stop()
    await remove?.()
  })

  return {
    get url() {
      return cms.url
    },
    get dataDir() {
      return folder
    },
    log: () => cms.log(),
    get: (path: string, init?: RequestInit) => fetch(`${cms.url}/api${path}`, init),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${cms.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async read<T>(path: string): Promise<T> {
      const answer = await fetch(`${cms.url}/api${path}`)
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { data: T }).data
    },
  }
}
