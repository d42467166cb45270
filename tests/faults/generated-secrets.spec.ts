import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureSecrets } from '../../scripts/lib/secrets.mjs'

let dataDir: string
let file: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'confettis-secrets-'))
  file = path.join(dataDir, 'secrets.env')
})

afterEach(() => rmSync(dataDir, { recursive: true }))

test('the first start makes them at random, for the owner’s eyes alone', async () => {
  const secrets = await ensureSecrets(dataDir, {})
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['secrets.env'])

  const values = Object.values(secrets).flatMap((value) => value.split(','))
  expect(values).toHaveLength(13)
  expect(new Set(values).size).toBe(13)
  for (const value of values) expect(Buffer.from(value, 'base64')).toHaveLength(32)
})

test('the next start finds them and writes nothing', async () => {
  const first = await ensureSecrets(dataDir, {})
  const before = readFileSync(file, 'utf8')
  expect(await ensureSecrets(dataDir, {})).toEqual(first)
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a secret that a later version needs is added below, and nothing above it moves', async () => {
  writeFileSync(file, '# mine\nAPP_KEYS=a,b\nJWT_SECRET=c')
  const secrets = await ensureSecrets(dataDir, {})
  expect(readFileSync(file, 'utf8')).toMatch(/^# mine\nAPP_KEYS=a,b\nJWT_SECRET=c\nAPI_TOKEN_SALT=\S{44}\n/)
  expect(secrets).toMatchObject({ APP_KEYS: 'a,b', JWT_SECRET: 'c' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('what the environment gives goes before the file and is not written down', async () => {
  const secrets = await ensureSecrets(dataDir, { JWT_SECRET: 'from outside' })
  expect(secrets.JWT_SECRET).toBe('from outside')
  expect(readFileSync(file, 'utf8')).not.toMatch(/^JWT_SECRET=/m)
})

test('several processes that start at once agree', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => ensureSecrets(dataDir, {})))
  expect(new Set(all.map((secrets) => JSON.stringify(secrets))).size).toBe(1)
  expect(readdirSync(dataDir)).toEqual(['secrets.env'])
})
