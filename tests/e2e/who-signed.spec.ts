/* eslint-disable no-empty-pattern -- Playwright reads which fixtures one wants from the pattern itself */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { startWeb } from '../support/site'
import { expect, test as visitor } from '../support/visitor'
import { pageOf } from '../web/support/content'
import { startFakeCms, type FakeCms } from '../web/support/fake-cms'
import { publishSignatories, signatories, summaryOf } from '../web/support/signatories'

const COUNTER = { __component: 'sections.counter', id: 1, anchor: null, link: null, count: summaryOf(signatories(1)) }

/** The site as it is built, before a CMS with a hundred signatories, which the story may change. */
const test = visitor.extend<{ cms: FakeCms }>({
  cms: async ({}, use) => {
    const cms = await startFakeCms()
    publishSignatories(cms, signatories(100))
    cms.publish('/api/testimonies', [])
    cms.publish('/api/pages/signataires?locale=fr', { ...pageOf('signataires', 'Les signataires'), sections: [] })
    cms.publish('/api/pages/home?locale=fr', { ...pageOf('home', 'Soyons fous alliés'), sections: [COUNTER] })
    await use(cms)
    cms.stop()
  },
  baseURL: async ({ cms }, use) => {
    const web = await startWeb({ cmsUrl: cms.address })
    await use(web.url)
    await web.stop()
  },
})

const names = (page: Page) => page.locator('.name')
const more = (page: Page) => page.getByRole('link', { name: 'En voir plus' })
/** The page was taken over: before, a link is followed all the same, but another way. */
const untilTakenOver = (page: Page) => expect(page.getByRole('button', { name: 'Département' })).toBeVisible()

test('goes on through the names, from where the last ones ended', async ({ page }) => {
  await page.goto('/signataires')
  await untilTakenOver(page)
  await expect(names(page)).toHaveCount(24)
  await more(page).focus()
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveCount(72)
  await expect(names(page).nth(24)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '48\u00a0noms de plus' })).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(more(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveCount(100)
  await expect(more(page)).toHaveCount(0)
  await expect(page).toHaveURL('/signataires')
})

test('is told when more names do not come, and gets them later', async ({ page, expected }) => {
  expected.complaint = /503/
  await page.goto('/signataires')
  await untilTakenOver(page)
  await page.route('**/api/signatories?*', (route) => route.fulfill({ status: 503, body: '{}' }))
  await more(page).click()
  await expect(page.getByRole('alert')).toHaveText('La suite n’est pas venue. Réessayez dans quelques instants.')
  await expect(names(page)).toHaveCount(24)
  await page.unroute('**/api/signatories?*')
  await more(page).click()
  await expect(names(page)).toHaveCount(72)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('looks for a name, then for everybody again, without losing their place', async ({ page }) => {
  await page.goto('/signataires')
  await untilTakenOver(page)
  await page.getByLabel('Un nom').fill('amina')
  await page.getByLabel('Qui signe', { exact: true }).selectOption('Des associations')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page).toHaveURL('/signataires?q=amina&type=association')
  await expect(names(page)).toHaveCount(5)
  await expect(page.getByText('Un nom qui commence par «\u00a0amina\u00a0», des associations.')).toBeVisible()
  await page.getByRole('link', { name: 'Voir tous les noms' }).click()
  await expect(page).toHaveURL('/signataires')
  await expect(names(page)).toHaveCount(24)
  await expect(page.locator('.wall__l')).toBeFocused()
  await page.goBack()
  await expect(names(page)).toHaveCount(5)
  await expect(page.getByLabel('Un nom')).toHaveValue('amina')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('looks for names, and sees all of them, page after page', async ({ page }) => {
    await page.goto('/signataires')
    await page.getByLabel('Département', { exact: true }).selectOption('974 – La Réunion')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await expect(page).toHaveURL(/\/signataires\?q=&type=&departement=974#noms$/)
    await expect(names(page)).toHaveCount(24)
    const first = await names(page).allInnerTexts()
    await more(page).click()
    await expect(names(page)).toHaveCount(9)
    expect(new Set([...first, ...(await names(page).allInnerTexts())]).size).toBe(33)
    await page.getByRole('link', { name: 'Revenir aux derniers arrivés' }).click()
    await expect(names(page)).toHaveCount(24)
  })

  test('skips the map, or takes it to the names of a département', async ({ page }) => {
    await page.goto('/signataires#carte')
    await page.getByRole('link', { name: 'Passer la carte' }).focus()
    await expect(page.getByRole('link', { name: 'Passer la carte' })).toBeInViewport()
    await page
      .getByRole('group', { name: /^Carte/ })
      .getByRole('link', { name: 'Bouches-du-Rhône' })
      .click()
    await expect(page).toHaveURL('/signataires?departement=13#noms')
    await expect(page.getByText('Bouches-du-Rhône.', { exact: true })).toBeVisible()
  })
})

test('reaches a département by keyboard: past the map, through its table', async ({ page, cms }) => {
  const counts = { '13': 9, '69': 4, '33': 2, '59': 1, '2A': 3, '75': 5 }
  cms.publish('/api/signatories/summary', { ...summaryOf(signatories(100)), byDepartement: counts })
  await page.goto('/signataires')
  await untilTakenOver(page)
  const table = page.getByRole('region', { name: 'Signatures par département' })
  await page.getByRole('link', { name: 'Passer la carte' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(table.getByRole('button', { name: 'Département' })).toBeFocused()
  await page.keyboard.press('Enter')
  const names = ['Bouches-du-Rhône', 'Corse-du-Sud', 'Gironde', 'Nord', 'Paris', 'Rhône']
  await expect(table.locator('tbody').getByRole('link')).toHaveText(names)
  await page.keyboard.press('Tab')
  for (const name of names.slice(0, 4)) {
    await page.keyboard.press('Tab')
    await expect(table.getByRole('link', { name, exact: true })).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/signataires?departement=59#noms')
  await expect(page.locator('#noms')).toBeFocused()
  await expect(page.locator('#noms')).toBeInViewport()
})

test('sees the count move by itself, as long as the page is looked at', async ({ page, cms }) => {
  await page.clock.install()
  await page.goto('/')
  const figure = page.locator('.count__n strong')
  await expect(figure).toHaveText('109')
  const asked = () => cms.asked.filter(({ url }) => url === '/api/signatories/summary').length
  await page.clock.runFor(2_000)
  cms.publish('/api/signatories/summary', summaryOf(signatories(5)))
  const before = asked()
  // The page asks ten seconds after it has come to life, whenever that was.
  await expect(async () => {
    await page.clock.runFor(1_000)
    await expect(figure).toHaveText('113', { timeout: 200 })
  }).toPass({ timeout: 20_000, intervals: [0] })
  await expect(page.getByRole('status').filter({ hasText: '113\u00a0signataires' })).toHaveCount(1)
  expect(asked() - before).toBe(1)
  const scripts = await page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => /\/http-[^/]*\.js$/.test(name)).length,
  )
  expect(scripts, 'nothing comes down the line for it but the count').toBe(0)
})

test('axe finds nothing on the wall, in any of its states, and nothing overflows', async ({ page }) => {
  test.setTimeout(120_000)
  const problems: string[] = []
  for (const path of ['/signataires', '/signataires?q=personne', '/signataires?departement=13&type=entreprise']) {
    await page.goto(path)
    await untilTakenOver(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        problems.push(...violations.map(({ id, nodes }) => `${path} ${colorScheme} ${width}: ${id} ${nodes[0]?.html}`))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    }
  }
  expect(problems).toEqual([])
})
