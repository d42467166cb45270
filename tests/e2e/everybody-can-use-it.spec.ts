import { AxeBuilder } from '@axe-core/playwright'
import { sitemapPaths } from '../support/pages'
import { SAMPLE_EVENT } from '../support/use-registrations'
import { expect, takenOver, test } from '../support/visitor'

const WIDTHS = [360, 1440]
const SCHEMES = ['light', 'dark'] as const
/** Pages that no site map lists. */
const OTHERS = [
  '/contact?envoi=ok',
  '/une-page-qui-n-existe-pas',
  `/evenements/${SAMPLE_EVENT}/inscription`,
  '/temoignages/raconter',
]

test('axe finds nothing on any page, light and dark, on a phone and on a desk', async ({ page, baseURL, expected }) => {
  test.setTimeout(600_000)
  expected.complaint = /404/
  const paths = [...(await sitemapPaths(baseURL!)), ...OTHERS]
  expect(paths.length).toBeGreaterThan(20)
  const problems: string[] = []
  for (const path of paths) {
    await page.goto(path)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, nodes } of violations) {
          problems.push(
            `${path} ${colorScheme} ${width}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
          )
        }
      }
    }
  }
  expect(problems).toEqual([])
})

test('axe finds nothing in a form full of errors', async ({ page }) => {
  await page.goto('/contact')
  await takenOver(page, '#contact')
  await page.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
})

test('nothing overflows a screen of 320 px, which is what 400 % of zoom leaves of 1280', async ({
  page,
  baseURL,
  expected,
}) => {
  test.setTimeout(180_000)
  expected.complaint = /404/
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of [...(await sitemapPaths(baseURL!)), ...OTHERS]) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 320])
  }
})

test('every page has one h1, a title of its own, a description and an address', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const titles = new Set<string>()
  const paths = await sitemapPaths(baseURL!)
  for (const path of paths) {
    await page.goto(path)
    await expect(page.locator('h1')).toHaveCount(1)
    titles.add(await page.title())
    expect((await page.locator('meta[name=description]').getAttribute('content'))?.length).toBeGreaterThan(40)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new URL(path, baseURL).href)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    expect(picture).toMatch(/^https?:\/\//)
  }
  expect(titles.size).toBe(paths.length)
})
