import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

/** What axe finds on the page as it stands, light and dark, on a phone and on a desk. */
async function axeProblems(page: Page, path: string): Promise<string[]> {
  const problems: string[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        problems.push(
          `${path} ${colorScheme} ${width}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        )
    }
  }
  return problems
}

test('every page passes axe, fits 320 px, and has one h1, a title of its own, a description and an address', async ({
  page,
  baseURL,
  expected,
}) => {
  test.setTimeout(600_000)
  expected.complaint = /404/
  const listed = await sitemapPaths(baseURL!)
  const paths = [...listed, ...OTHERS]
  expect(paths.length).toBeGreaterThan(20)
  const problems: string[] = []
  const titles = new Set<string>()
  for (const path of paths) {
    await page.goto(path)
    problems.push(...(await axeProblems(page, path)))

    // 320 px is what 400 % of zoom leaves of 1280 (WCAG 1.4.10).
    await page.setViewportSize({ width: 320, height: 640 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft([path, width]).toEqual([path, 320])

    if (!listed.includes(path)) continue
    await expect.soft(page.locator('h1'), path).toHaveCount(1)
    titles.add(await page.title())
    const description = await page.locator('meta[name=description]').getAttribute('content')
    expect.soft(description?.length, path).toBeGreaterThan(40)
    await expect.soft(page.locator('link[rel=canonical]')).toHaveAttribute('href', new URL(path, baseURL).href)
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    expect.soft(picture, path).toMatch(/^https?:\/\//)
  }
  expect(problems).toEqual([])
  expect(titles.size).toBe(listed.length)
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
