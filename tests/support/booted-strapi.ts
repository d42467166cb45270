import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports'
import { SECRETS } from './site'

type Strapi = Parameters<typeof import('../../cms/src/strapi-internals/server').onListening>[0]

const appDir = fileURLToPath(new URL('../../cms', import.meta.url))
const load = createRequire(path.join(appDir, 'package.json'))

/** A module of the CMS as it is built. */
export const cmsModule = (name: string): unknown => load(`./dist/src/${name}.js`)

/** The CMS as it is built, serving within this process: for tests of what no other process can see. */
export async function bootStrapi(dataDir: string): Promise<{ strapi: Strapi; url: string; stop(): Promise<void> }> {
  const port = await freePort()
  Object.assign(process.env, {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    CMS_PORT: String(port),
    DATA_DIR: dataDir,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...SECRETS,
  })
  process.chdir(appDir)
  const { createStrapi } = load('@strapi/strapi') as { createStrapi(options: object): { start(): Promise<Strapi> } }
  const before = ['message', 'disconnect', 'uncaughtException', 'unhandledRejection', 'exit'].flatMap((event) =>
    process.rawListeners(event).map((listener) => ({ event, listener: listener as () => void })),
  )
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist') }).start()
  return {
    strapi,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await strapi.destroy()
      // Strapi removes every listener of the process, also those by which Vitest talks to its workers.
      for (const { event, listener } of before) process.on(event, listener)
    },
  }
}
