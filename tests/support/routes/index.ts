import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { SECRETS, seededDataDir } from '../site'

const PROGRAM = fileURLToPath(new URL('run.mjs', import.meta.url))

export interface Route {
  method: string
  /** With `:names` for what differs. */
  path: string
}

/** Every route that a CMS answers to, Strapi's own and ours. */
export async function listCmsRoutes(): Promise<Route[]> {
  const { dataDir, remove } = await seededDataDir()
  const { PATH = '', HOME = '' } = process.env
  const child = fork(PROGRAM, {
    env: { PATH, HOME, NODE_ENV: 'production', DATA_DIR: dataDir, STRAPI_TELEMETRY_DISABLED: 'true', ...SECRETS },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => [null])
  const [routes] = (await Promise.race([once(child, 'message'), ended])) as [Route[] | null]
  await ended
  await remove()
  if (!routes) throw new Error('The CMS does not say its routes')
  return routes
}
