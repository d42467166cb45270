import { expect, started, test } from '../support/visitor'

test('a visitor reads the campaign, from the home page to a lever and back', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Confettis/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Soyons\s+fous\s+alliés/)
  await started(page)

  const loads: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'document') loads.push(request.url())
  })
  await page.getByRole('link', { name: /Don de RTT/ }).click()
  await expect(page).toHaveURL(/\/leviers\/don-de-rtt$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Don de RTT')
  await expect(page).toHaveTitle(/don de RTT.*Confettis/i)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.getByRole('navigation', { name: 'Tous les leviers' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Définition de l’alliance')

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Don de RTT')
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  // Back to where they were reading, not to the top.
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1_000)
  expect(loads).toEqual([])
})

test('a link to a part of the home page leads there from any page', async ({ page }) => {
  await page.goto('/tribune')
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Les 7 leviers' })
    .click()
  await expect(page.getByRole('heading', { name: 'Les 7 leviers' })).toBeInViewport()
})

test('on a phone the menu opens, leads somewhere and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Navigation principale' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await menu.getByRole('link', { name: 'La tribune' }).click()
  await expect(page).toHaveURL(/\/tribune$/)
  await expect(menu).toBeHidden()
})

test('an address that leads nowhere is said kindly, with a way out', async ({ page, expected }) => {
  expected.complaint = /404/
  const answer = await page.goto('/une-page-qui-n-existe-pas')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /accueil/i })
    .click()
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Soyons')
})

test('the colours a visitor chose are kept, and only in their browser', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await page.getByLabel('Sombres').check({ force: true })
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const dark = await ground()
  await page.goto('/tribune')
  expect(await ground()).toBe(dark)
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await page.getByLabel('Claires').check({ force: true })
  expect(await ground()).not.toBe(dark)
})

test('the campaign in English has a page of its own', async ({ page }) => {
  await page.goto('/en')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
