import type { Lever } from '@confettis/shared/domain/lever'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, startSite, startWeb, seededDataDir } from '../support/site'
import { bytesOf, load, timeToRefusal } from '../support/load'
import { residentMemory } from '../support/processes'
import { lighthouseMobile, weighFirstVisit } from './browser'
import { startBareNode, startBareStrapi } from './peers'
import { note, report } from './report'

const HOME_JS_KB = 60
const HOME_KB = 150
const LCP_MS = 1_200
/** By then a kept page has found its smallest form (milliseconds). */
const COMPRESSED_WITHIN = 3_000

let house: Awaited<ReturnType<typeof startSite>>

beforeAll(async () => {
  house = await startSite({}, { durable: true })
  await bytesOf(house.web.url)
})
afterAll(async () => {
  await house?.stop()
  await report()
})

it('a rendered page from the cache, beside a bare Node server', async () => {
  // The op-ed shows no time: its bytes stay the same throughout.
  const page = `${house.web.url}/tribune`
  await bytesOf(page)
  await new Promise((resolve) => setTimeout(resolve, COMPRESSED_WITHIN))
  const body = await bytesOf(page)
  const peer = await startBareNode(body)
  const bare = await load(peer.url, body)
  const ours = await load(page, body)
  await peer.stop()
  note(
    { name: 'cached page, throughput', value: ours.rate, unit: 'req/s', peer: bare.rate, atLeast: 0.6 },
    { name: 'cached page, p99', value: ours.p99, unit: 'ms', peer: bare.p99 },
  )
  expect(ours.rate / bare.rate).toBeGreaterThanOrEqual(0.6)
})

it('a list of the API from the cache, beside a bare Strapi', async () => {
  const { data } = (await (await fetch(`${house.cms.url}/api/levers`)).json()) as { data: Lever[] }
  const peer = await startBareStrapi(
    data.map(({ number, title, slug, summary, art }) => ({ number, title, slug, summary, art })),
  )
  const bare = await load(`${peer.url}/api/levers`, await bytesOf(`${peer.url}/api/levers`))
  await peer.stop()
  await peer.remove()
  const ours = await load(`${house.cms.url}/api/levers`, await bytesOf(`${house.cms.url}/api/levers`))
  note(
    { name: 'API list, throughput', value: ours.rate, unit: 'req/s', peer: bare.rate, atLeast: 25 },
    { name: 'API list, p99', value: ours.p99, unit: 'ms', peer: bare.p99 },
  )
  expect(ours.rate / bare.rate).toBeGreaterThanOrEqual(25)
})

it('the weight of a first visit to the home page', async () => {
  const { script, withoutPictures, requests } = await weighFirstVisit(house.web.url)
  note(
    { name: 'home page, JavaScript', value: script / 1000, unit: 'kB', atMost: HOME_JS_KB },
    { name: 'home page, all but pictures', value: withoutPictures / 1000, unit: 'kB', atMost: HOME_KB },
    { name: 'home page, requests', value: requests, unit: '' },
  )
  expect(script / 1000).toBeLessThanOrEqual(HOME_JS_KB)
  expect(withoutPictures / 1000).toBeLessThanOrEqual(HOME_KB)
})

it('Lighthouse, mobile', async () => {
  const { scores, lcp, cls } = await lighthouseMobile(house.web.url)
  for (const [category, score] of Object.entries(scores)) {
    note({
      name: `Lighthouse, ${category}`,
      value: score,
      unit: '/100',
      atLeast: category === 'performance' ? 95 : 100,
    })
  }
  note(
    { name: 'Lighthouse, LCP', value: lcp, unit: 'ms', atMost: LCP_MS },
    { name: 'Lighthouse, CLS', value: cls, unit: '', atMost: 0.01 },
  )
  const { performance, ...others } = scores
  expect(Object.values(others)).toEqual([100, 100, 100])
  expect(performance).toBeGreaterThanOrEqual(95)
  expect(lcp).toBeLessThanOrEqual(LCP_MS)
  expect(cls).toBeLessThanOrEqual(0.01)
})

it('how long an unreadable body keeps the CMS', async () => {
  const bodies = ['nope', `{"data":${'['.repeat(25_000)}${']'.repeat(25_000)}}`, 'a'.repeat(10_000_000)]
  let slowest = 0
  for (const body of bodies) {
    for (let time = 0; time < 20; time++) {
      const { status, took } = await timeToRefusal(`${house.cms.url}/api/messages`, body)
      expect([400, 413]).toContain(status)
      slowest = Math.max(slowest, took)
    }
  }
  note({ name: 'unreadable body, slowest of 60', value: slowest, unit: 'ms', atMost: 50 })
  expect(slowest).toBeLessThanOrEqual(50)
})

it('memory after all that', () => {
  note(
    { name: 'memory of the CMS', value: residentMemory(house.cms.pid), unit: 'MB' },
    { name: 'memory of the site', value: residentMemory(house.web.pid), unit: 'MB' },
  )
})

it('how long a start takes', async () => {
  const { dataDir, remove } = await seededDataDir({ durable: true })
  const began = performance.now()
  const cms = await startCms({ dataDir })
  const cmsTook = performance.now() - began
  const web = await startWeb({ cmsUrl: cms.url })
  await bytesOf(web.url)
  const took = performance.now() - began
  await Promise.all([cms.stop(), web.stop()])
  await remove()
  note(
    { name: 'start of the CMS', value: cmsTook, unit: 'ms' },
    { name: 'start of both, to the first page', value: took, unit: 'ms', atMost: 10_000 },
  )
  expect(took).toBeLessThanOrEqual(10_000)
})
