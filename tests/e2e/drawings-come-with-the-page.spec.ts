import type { Page } from '@playwright/test'
import { expect, test } from '../support/visitor'

/** The drawings of a page that are found nowhere: what they refer to has no extent. */
const missing = (page: Page) =>
  page
    .locator('use:visible')
    .evaluateAll((uses) =>
      (uses as SVGUseElement[]).filter((use) => !use.getBBox().width).map((use) => use.getAttribute('href')),
    )

test('the first page asks for no sheet of drawings; the next one takes from it what is not there yet', async ({
  page,
}) => {
  const sheets: string[] = []
  page.on('request', (request) => {
    if (/\/assets\/(art|pages)-/.test(request.url())) sheets.push(request.url())
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  expect(await page.locator('use').count()).toBeGreaterThan(100)
  expect(await missing(page)).toEqual([])
  expect(sheets).toEqual([])
  await expect(page.locator('.drawings')).toBeHidden()

  await page.getByRole('link', { name: /Don de RTT/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Don de RTT')
  await expect.poll(() => missing(page)).toEqual([])
  expect(sheets).not.toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of ['/', '/leviers/don-de-rtt', '/evenements', '/nulle-part'])
    test(`${path} has its drawings as well`, async ({ page, expected }) => {
      expected.complaint = /404/
      await page.goto(path)
      const uses = await page.locator('use').count()
      expect(uses).toBeGreaterThan(0)
      expect(await missing(page)).toEqual([])
    })
})
