import type { Page } from '@playwright/test'
import { expect, test } from '../support/visitor'

/** Presses Tab until the focus is on what is sought; everything on the way has to be visible. */
async function tabTo(page: Page, name: RegExp, limit = 80): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab')
    const focus = page.locator(':is(a, button, input, select, textarea, summary):focus')
    if ((await focus.count()) === 0) continue
    await expect(focus).toBeVisible()
    const label = await focus.evaluate((element) => {
      const { labels } = element as HTMLInputElement
      return `${element.getAttribute('aria-label') ?? ''} ${labels?.[0]?.textContent ?? ''} ${element.textContent ?? ''}`
    })
    if (name.test(label)) return
  }
  throw new Error(`Nothing called ${name} within ${limit} presses of Tab`)
}

test('by keyboard alone: past the menu, to a lever, and on to the next', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Aller au contenu')
  await page.keyboard.press('Enter')
  await tabTo(page, /Levier 1/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/leviers\/definition/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, /Levier\s+2/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('expérimentation')
})

test('by keyboard alone: who tabs on past the menu is not called back by what comes late', async ({ page }) => {
  await page.route('**/api/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const focus = await page.locator(':focus').evaluateHandle((element) => element)
  await page.waitForTimeout(1_500)
  expect(await focus.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('by keyboard alone: a message, with a mistake on the way', async ({ page }) => {
  await page.goto('/contact')
  await tabTo(page, /Votre nom/)
  await page.keyboard.type('Ada')
  await tabTo(page, /Adresse e-mail/)
  await page.keyboard.type('ada')
  await tabTo(page, /Sujet/)
  await page.keyboard.type('Presse')
  await tabTo(page, /Votre message/)
  await page.keyboard.type('Un message sans souris.')
  await tabTo(page, /Envoyer/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await tabTo(page, /Adresse e-mail\s:/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Adresse e-mail')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('@exemple.fr')
  await tabTo(page, /Envoyer/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est bien arrivé')
})

test('by keyboard alone: the menu of a phone, opened, left and closed', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  await tabTo(page, /^\s*Menu/)
  await page.keyboard.press('Enter')
  await tabTo(page, /La tribune/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tribune$/)
})
