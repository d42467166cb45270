import { ApiError } from '@confettis/shared/errors'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CmsClient } from '../../web/server/cache/cms-client'
import { startFakeCms, type FakeCms } from './support/fake-cms'

const LEVERS = '/api/levers'
let cms: FakeCms

beforeEach(async () => {
  cms = await startFakeCms()
  cms.publish(LEVERS, ['first'])
})
afterEach(() => cms.stop())

const textOf = async (answer: Promise<{ body: string }>) => JSON.parse((await answer).body).data[0]

it('a revalidated read asks once for all who want to know at once, and not again for a second', async () => {
  const client = new CmsClient(cms.address)
  await Promise.all(Array.from({ length: 100 }, () => client.check(LEVERS)))
  await client.read(LEVERS)
  expect(cms.asked).toHaveLength(1)
})

it('a revalidated read asks whether anything changed, and keeps what it had when not', async () => {
  const client = new CmsClient(cms.address, { freshForMs: 0 })
  const first = await client.check(LEVERS)
  const second = await client.check(LEVERS)
  expect(cms.asked.map(({ status }) => status)).toEqual([200, 304])
  expect(second).toMatchObject({ version: first.version, body: first.body })
})

it('a revalidated read learns of a change', async () => {
  const client = new CmsClient(cms.address, { freshForMs: 0 })
  const first = await client.check(LEVERS)
  cms.publish(LEVERS, ['second'])
  expect((await client.check(LEVERS)).version).not.toBe(first.version)
  expect(await textOf(client.read(LEVERS))).toBe('second')
})

it('a revalidated read learns that something is gone, and that it is back', async () => {
  const client = new CmsClient(cms.address, { freshForMs: 0 })
  await client.check(LEVERS)
  cms.unpublish(LEVERS)
  expect(await client.read(LEVERS)).toMatchObject({ status: 404 })
  cms.publish(LEVERS, ['back'])
  expect(await textOf(client.read(LEVERS))).toBe('back')
})

it.each([401, 403, 429, 500, 502, 503])('a revalidated read does not take a %i for an answer', async (status) => {
  const client = new CmsClient(cms.address, { freshForMs: 0 })
  await client.check(LEVERS)
  cms.answerWith(LEVERS, status)
  await expect(client.check(LEVERS)).rejects.toThrow(ApiError)
  expect(await textOf(client.read(LEVERS))).toBe('first')
})

it('a revalidated read keeps what it had while the CMS is silent, and makes nobody wait twice', async () => {
  const client = new CmsClient(cms.address, { freshForMs: 0, timeoutMs: 200 })
  await client.check(LEVERS)
  cms.fallSilent()
  expect(await textOf(client.read(LEVERS))).toBe('first')
  expect(client.silentSince).toBeTypeOf('number')
  const began = performance.now()
  expect(await textOf(client.read(LEVERS))).toBe('first')
  expect(performance.now() - began).toBeLessThan(100)
})

it('a revalidated read leaves a CMS that does not answer in peace for a moment, then finds it back', async () => {
  const client = new CmsClient(cms.address, { freshForMs: 500, timeoutMs: 300 })
  cms.fallSilent()
  await expect(client.check(LEVERS)).rejects.toMatchObject({ status: 0 })
  await expect(client.check('/api/op-ed')).rejects.toMatchObject({ status: 503 })
  expect(cms.asked).toHaveLength(1)
  cms.speakAgain()
  await sleep(520)
  expect(await textOf(client.check(LEVERS))).toBe('first')
  expect(client.silentSince).toBeNull()
})

it('a revalidated read never follows the CMS elsewhere', async () => {
  cms.answerWith(LEVERS, 302)
  await expect(new CmsClient(cms.address).check(LEVERS)).rejects.toThrow(ApiError)
})
