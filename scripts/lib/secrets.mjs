import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseEnv } from 'node:util'

/** The number of random values in each secret. */
const SECRETS = {
  APP_KEYS: 4,
  API_TOKEN_SALT: 1,
  ADMIN_JWT_SECRET: 1,
  TRANSFER_TOKEN_SALT: 1,
  JWT_SECRET: 1,
  ENCRYPTION_KEY: 1,
  DATA_KEYS: 1,
  DATA_HASH_KEY: 1,
  ALTCHA_KEY: 1,
  PREVIEW_SECRET: 1,
}

const HEADING =
  '# Generated at the first start. A lost line locks accounts and data; a reader of this file can pose as any user.\n'

/**
 * The secrets of the CMS: from the environment, else from `secrets.env`. Missing ones are generated and added to the
 * file; its lines are never changed.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Record<string, string>>} every secret by its name
 */
export async function ensureSecrets(dataDir, env) {
  const file = path.join(dataDir, 'secrets.env')
  const text = await readFile(file, 'utf8').catch(whenAbsent)
  const known = parseEnv(text ?? '')
  const missing = Object.entries(SECRETS).filter(([name]) => !env[name] && !known[name])
  if (missing.length === 0) return pick({ ...known, ...env })

  const made = missing.map(([name, count]) => `${name}=${Array.from({ length: count }, random).join(',')}\n`).join('')
  const isFirst = text === undefined
  const whole = isFirst ? HEADING + made : `${text.replace(/([^\n])$/, '$1\n')}${made}`
  const isWritten = await write(file, whole, isFirst)
  return isWritten ? pick({ ...known, ...parseEnv(made), ...env }) : ensureSecrets(dataDir, env)
}

/**
 * The secrets without generating any: `''` for the missing ones.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Record<string, string>>} every secret by its name
 */
export async function readSecrets(dataDir, env) {
  const text = await readFile(path.join(dataDir, 'secrets.env'), 'utf8').catch(() => '')
  return pick({ ...parseEnv(text), ...env })
}

const random = () => randomBytes(32).toString('base64')

/** @param {NodeJS.Dict<string>} values @returns {Record<string, string>} */
function pick(values) {
  return Object.fromEntries(Object.keys(SECRETS).map((name) => [name, values[name] ?? '']))
}

/**
 * Writes the file atomically, readable by its owner alone. When several processes start at once, `link` fails in all
 * but the first.
 * @param {string} file @param {string} text @param {boolean} isFirst
 * @returns {Promise<boolean>} false when another process was first
 */
async function write(file, text, isFirst) {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  if (!isFirst) return rename(draft, file).then(() => true)
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** @param {unknown} error */
function whenAbsent(error) {
  if (isCode(error, 'ENOENT')) return undefined
  throw error
}

/** @param {unknown} error @param {string} code */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
