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

it('asks once for all who want to know at once, and not again for a second', async () => {
  const origin = new CmsClient(cms.address)
  await Promise.all(Array.from({ length: 100 }, () => origin.check(LEVERS)))
  await origin.read(LEVERS)
  expect(cms.asked).toHaveLength(1)
})

it('asks whether anything changed, and keeps what it had when not', async () => {
  const origin = new CmsClient(cms.address, { freshFor: 0 })
  const first = await origin.check(LEVERS)
  const second = await origin.check(LEVERS)
  expect(cms.asked.map(({ status }) => status)).toEqual([200, 304])
  expect(second).toMatchObject({ version: first.version, body: first.body })
})

it('learns of a change', async () => {
  const origin = new CmsClient(cms.address, { freshFor: 0 })
  const first = await origin.check(LEVERS)
  cms.publish(LEVERS, ['second'])
  expect((await origin.check(LEVERS)).version).not.toBe(first.version)
  expect(await textOf(origin.read(LEVERS))).toBe('second')
})

it('learns that something is gone, and that it is back', async () => {
  const origin = new CmsClient(cms.address, { freshFor: 0 })
  await origin.check(LEVERS)
  cms.unpublish(LEVERS)
  expect(await origin.read(LEVERS)).toMatchObject({ status: 404 })
  cms.publish(LEVERS, ['back'])
  expect(await textOf(origin.read(LEVERS))).toBe('back')
})

it.each([401, 403, 429, 500, 502, 503])('does not take a %i for an answer', async (status) => {
  const origin = new CmsClient(cms.address, { freshFor: 0 })
  await origin.check(LEVERS)
  cms.answerWith(LEVERS, status)
  await expect(origin.check(LEVERS)).rejects.toThrow(ApiError)
  expect(await textOf(origin.read(LEVERS))).toBe('first')
})

it('keeps what it had while the CMS is silent, and makes nobody wait twice', async () => {
  const origin = new CmsClient(cms.address, { freshFor: 0, timeout: 200 })
  await origin.check(LEVERS)
  cms.fallSilent()
  expect(await textOf(origin.read(LEVERS))).toBe('first')
  expect(origin.silentSince).toBeTypeOf('number')
  const began = performance.now()
  expect(await textOf(origin.read(LEVERS))).toBe('first')
  expect(performance.now() - began).toBeLessThan(100)
})

it('leaves a CMS that does not answer in peace for a moment, then finds it back', async () => {
  const origin = new CmsClient(cms.address, { freshFor: 500, timeout: 300 })
  cms.fallSilent()
  await expect(origin.check(LEVERS)).rejects.toMatchObject({ status: 0 })
  await expect(origin.check('/api/op-ed')).rejects.toMatchObject({ status: 503 })
  expect(cms.asked).toHaveLength(1)
  cms.speakAgain()
  await sleep(520)
  expect(await textOf(origin.check(LEVERS))).toBe('first')
  expect(origin.silentSince).toBeNull()
})

it('never follows the CMS elsewhere', async () => {
  cms.answerWith(LEVERS, 302)
  await expect(new CmsClient(cms.address).check(LEVERS)).rejects.toThrow(ApiError)
})
