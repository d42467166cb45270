import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/ports'
import { start, type Running } from '../support/processes'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const CMS = path.join(HERE, '..', '..', 'cms')

/** A server that sends `body` and does nothing else. */
export async function startBareNode(body: Buffer): Promise<Running> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confettis-bare-'))
  const file = path.join(folder, 'body')
  await writeFile(file, body)
  const port = await freePort()
  const running = await start({
    args: [path.join(HERE, 'bare-node.mjs'), file, String(port)],
    cwd: HERE,
    env: {},
    url: `http://127.0.0.1:${port}`,
    health: '/',
    patience: 5_000,
  })
  await rm(folder, { recursive: true })
  return running
}

/**
 * A Strapi as it is generated, with our type `lever`, the given levers, a type `signature` whose address is unique, and
 * no cache; on SQLite unless the environment names a PostgreSQL.
 */
export async function startBareStrapi(
  levers: unknown[],
  env: Record<string, string> = {},
): Promise<Running & { remove(): Promise<void> }> {
  const app = await mkdtemp(path.join(tmpdir(), 'confettis-bare-strapi-'))
  await cp(path.join(HERE, 'bare-strapi'), app, { recursive: true })
  await cp(path.join(CMS, 'src', 'components'), path.join(app, 'src', 'components'), { recursive: true })
  await copyLeverType(app)
  await mkdir(path.join(app, 'public', 'uploads'), { recursive: true })
  await symlink(path.join(CMS, 'node_modules'), path.join(app, 'node_modules'))
  const port = await freePort()
  const running = await start({
    args: ['node_modules/@strapi/strapi/bin/strapi.js', 'start'],
    cwd: app,
    env: { CMS_PORT: String(port), LEVERS: JSON.stringify(levers), STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    url: `http://127.0.0.1:${port}`,
    health: '/api/levers',
    patience: 60_000,
  })
  return { ...running, remove: () => rm(app, { recursive: true, force: true }) }
}

interface Schema {
  attributes: Record<string, { type: string }>
}

/** Without its relations: what they lead to is not there. */
async function copyLeverType(app: string): Promise<void> {
  const place = path.join('src', 'api', 'lever', 'content-types', 'lever', 'schema.json')
  const schema = JSON.parse(await readFile(path.join(CMS, place), 'utf8')) as Schema
  const attributes = Object.entries(schema.attributes).filter(([, { type }]) => type !== 'relation')
  await mkdir(path.join(app, path.dirname(place)), { recursive: true })
  await writeFile(path.join(app, place), JSON.stringify({ ...schema, attributes: Object.fromEntries(attributes) }))
}
