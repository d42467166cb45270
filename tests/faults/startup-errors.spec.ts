import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { satisfies } from '../../scripts/lib/node-version.mjs'
import { freePort } from '../support/ports'
import { run } from '../support/supervised/run'

const door = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'confettis-refusals-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the real house, which has to refuse before it installs, builds or serves anything. */
async function start(settings: Record<string, string>, ...words: string[]) {
  const ports = { HOST: '127.0.0.1', WEB_PORT: String(await freePort()), CMS_PORT: String(await freePort()) }
  const env = { ...process.env, DATA_DIR: path.join(folder, 'data'), ...ports, ...settings }
  const house = run(process.execPath, [door, 'start', ...words], env)
  const code = await house.ended
  return { code, said: house.printed().trimEnd() }
}

test.each(['WEB_PORT', 'CMS_PORT'])('a busy port: says to change %s', async (name) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const port = String((taken.address() as { port: number }).port)
  const { code, said } = await start({ [name]: port })
  taken.close()
  expect(said).toBe(`Port ${port} is in use by another program: end it, or set ${name} to a free port.`)
  expect(code).toBe(1)
})

test('a DATA_DIR that cannot be written to', async () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  const { code, said } = await start({ DATA_DIR: path.join(file, 'data') })
  expect(said).toBe(`DATA_DIR (${file}/data) cannot be written to (ENOTDIR): make it writable or name another.`)
  expect(code).toBe(1)
})

test.each([
  [{ WEB_PORT: 'three' }, 'WEB_PORT is “three”, which is not a port: give a number from 1 to 65535.'],
  [{ WEB_PORT: '4000', CMS_PORT: '4000' }, 'WEB_PORT and CMS_PORT are both 4000: give them different ports.'],
  [
    { SITE_URL: 'confettis.example' },
    'SITE_URL is “confettis.example”, which is not an address: give one such as https://example.org.',
  ],
])('a setting that cannot be used: %o', async (settings, sentence) => {
  expect(await start(settings)).toEqual({ code: 1, said: sentence })
})

test('a part of the house that does not exist', async () => {
  expect(await start({}, 'wbe')).toEqual({ code: 1, said: '“wbe” is not a part of the house: say both, cms or web.' })
})

test.each([
  ['16.20.2', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s will do: %s', (version, willDo) => {
  expect(satisfies(version, '^20.19.0 || ^22.12.0 || >=24.0.0')).toBe(willDo)
})
