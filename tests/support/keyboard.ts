import { expect, type Page } from '@playwright/test'

/** Presses Tab until the focus is on what is sought; everything on the way has to be visible. */
export async function tabTo(page: Page, name: RegExp, limit = 80): Promise<void> {
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
