import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports'
import { start, type Running } from './processes'
import { temporaryRoot, testRun } from './run'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export const SECRETS = {
  APP_KEYS: 'test-key-a,test-key-b',
  API_TOKEN_SALT: 'test-salt',
  ADMIN_JWT_SECRET: 'test-admin-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt',
  JWT_SECRET: 'test-jwt-secret',
  ENCRYPTION_KEY: '00112233445566778899aabbccddeeff',
  DATA_KEYS: Buffer.alloc(32, 'test-data-key').toString('base64'),
  DATA_HASH_KEY: Buffer.alloc(32, 'test-hash-key').toString('base64'),
  ALTCHA_KEY: Buffer.alloc(32, 'test-altcha-key').toString('base64'),
  PREVIEW_SECRET: Buffer.alloc(32, 'test-preview-secret').toString('base64'),
}

/** Where a CMS of this data directory keeps temporary files, apart from those that run beside it. */
export const temporaryDirOf = (dataDir: string) => path.join(dataDir, 'tmp')

export interface CmsOptions {
  dataDir: string
  port?: number
  env?: Record<string, string>
}

const STRAPI_CLI = ['node_modules/@strapi/strapi/bin/strapi.js', 'start']
const CMS_PROCESS = [fileURLToPath(new URL('cms-process.mjs', import.meta.url))]

/** The CMS as it is built, on its own port. It seeds an empty database. `START_CMS_BY_CLI` starts it as `npm start` does. */
export async function startCms({ dataDir, port, env = {} }: CmsOptions): Promise<Running> {
  const cmsPort = port ?? (await freePort())
  const temporaryDir = temporaryDirOf(dataDir)
  await mkdir(temporaryDir, { recursive: true })
  return start({
    args: process.env.START_CMS_BY_CLI ? STRAPI_CLI : CMS_PROCESS,
    cwd: path.join(ROOT, 'cms'),
    env: {
      HOST: '127.0.0.1',
      CMS_PORT: String(cmsPort),
      DATA_DIR: dataDir,
      TMPDIR: temporaryDir,
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...SECRETS,
      ...env,
    },
    url: `http://127.0.0.1:${cmsPort}`,
    health: '/api/health',
    patience: 120_000,
  })
}

export interface WebOptions {
  cmsUrl: string
  port?: number
  env?: Record<string, string>
}

/** The site as it is built, on its own port. */
export async function startWeb({ cmsUrl, port, env = {} }: WebOptions): Promise<Running> {
  const webPort = port ?? (await freePort())
  const url = `http://127.0.0.1:${webPort}`
  return start({
    args: ['dist/server/main.js'],
    cwd: path.join(ROOT, 'web'),
    env: {
      HOST: '127.0.0.1',
      WEB_PORT: String(webPort),
      CMS_URL: cmsUrl,
      SITE_URL: url,
      PREVIEW_SECRET: SECRETS.PREVIEW_SECRET,
      ...env,
    },
    url,
    health: '/healthz',
    patience: 15_000,
  })
}

/** A data directory of its own, a copy of `from` when given, gone with `remove`; `durable` keeps it on the disk. */
export async function temporaryDataDir(
  from?: string,
  { durable = false }: { durable?: boolean | undefined } = {},
): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(temporaryRoot(durable), 'confettis-'))
  if (from) await cp(from, dataDir, { recursive: true })
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

/** A copy of the seeded SQLite database. */
export const seededDataDir = (options?: { durable?: boolean }) => temporaryDataDir(testRun().sqliteDataDir, options)

/** CMS on a fresh copy of the seeded database, and the site before it; each knows where the other is. Another may take its place. */
export async function startSite(env: Record<string, string> = {}, options?: { durable?: boolean }) {
  const { dataDir, remove } = await seededDataDir(options)
  const webPort = await freePort()
  const cms = await startCms({ dataDir, env: { SITE_URL: `http://127.0.0.1:${webPort}`, ...env } })
  const web = await startWeb({ cmsUrl: cms.url, port: webPort, env })
  const house = {
    cms,
    web,
    dataDir,
    async stop() {
      await Promise.all([house.web.stop(), house.cms.stop()])
      await remove()
    },
  }
  return house
}
