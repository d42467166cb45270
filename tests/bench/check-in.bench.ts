import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { launchChromium } from '../support/chromium'
import { startCms, startWeb } from '../support/site'
import type { Running } from '../support/processes'
import { publishSampleEvent } from '../support/use-registrations'
import { openStore, type Store } from '../support/store'
import { note, report } from './report'

const MANY = 10_000
/** From a letter to the list that it leaves, and from the button to the file (milliseconds). */
const SEARCHED_WITHIN = 100
const EXPORTED_WITHIN = 5_000

let store: Store
let cms: Running
let web: Running
let page: Page
let close: () => Promise<void>

beforeAll(async () => {
  store = await openStore('SQLite', { durable: true })
  cms = await startCms({ dataDir: store.dataDir, env: store.env })
  web = await startWeb({ cmsUrl: cms.url })
  const admin = await Admin.enter(cms.url)
  const { documentId } = await publishSampleEvent(admin, 'grande-salle', { doorOpen: true })
  const held = store.open()
  await held.rows(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MANY})
     insert into registrations (document_id, first_name, last_name, organisation, state, event, event_slug, mailbox_hash, newsletter, unreachable)
     select 'g' || i, 'Prénom' || i, 'Nom' || (i * 7919 % ${MANY}), 'Organisation ' || (i % 97), 'confirmed', '${documentId}', 'grande-salle', 'g' || i, 0, 0 from n`,
  )
  await held.close()
  const { doorLink } = await admin.find('api::event.event', 'slug', 'grande-salle')
  const browser = await launchChromium()
  page = await browser.newPage({ acceptDownloads: true })
  close = () => browser.close()
  const { pathname, search } = new URL(String(doorLink))
  await page.goto(web.url + pathname + search)
  await page.getByLabel('Chercher un nom').waitFor()
}, 120_000)
afterAll(async () => {
  await close?.()
  await Promise.all([cms?.stop(), web?.stop()])
  await store?.remove()
  await report()
})

it(`a search at the door, among ${MANY} guests`, async () => {
  const slowest = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#q')!
    const status = input.closest('section')!.querySelector('[role=status]')!
    let most = 0
    for (const typed of ['n', 'no', 'nom', 'nom4', 'nom42', 'organisation 13', 'prenom 9']) {
      const began = performance.now()
      input.value = typed
      input.dispatchEvent(new Event('input'))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      if (!status.textContent) throw new Error('Nothing is said of what was found')
      most = Math.max(most, performance.now() - began)
    }
    return most
  })
  note({ name: `door: search among ${MANY} guests, slowest`, value: slowest, unit: 'ms', atMost: SEARCHED_WITHIN })
  expect(slowest).toBeLessThanOrEqual(SEARCHED_WITHIN)
})

it('the same list as a file', async () => {
  const began = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger la liste (CSV)' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of (await download.createReadStream()) as AsyncIterable<Buffer>) chunks.push(chunk)
  const took = performance.now() - began
  expect(Buffer.concat(chunks).toString().trim().split('\r\n')).toHaveLength(MANY + 1)
  note({ name: `door: ${MANY} guests as a file`, value: took, unit: 'ms', atMost: EXPORTED_WITHIN })
  expect(took).toBeLessThanOrEqual(EXPORTED_WITHIN)
})
