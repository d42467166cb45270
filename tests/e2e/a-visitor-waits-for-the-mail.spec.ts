import type { Page, Request } from '@playwright/test'
import { expect, takenOver, test } from '../support/visitor'

/** How long one waits before the mail may be sent again, and again (milliseconds). */
const FIRST_WAIT = 31_000
const SECOND_WAIT = 91_000
/** A faster form was filled in by a machine (milliseconds). */
const UNHURRIED = 3_200

let visitors = 0

const open = async (page: Page, query = '') => {
  await page.goto(`/tribune/signer${query}`)
  await takenOver(page, 'form.form')
}

/** Fills in what has to be. @returns the address */
async function fill(page: Page): Promise<string> {
  const email = `attente.${Date.now()}.${visitors++}@exemple.example`
  await page.getByLabel('Prénom').fill('Zoé')
  await page.getByLabel('Nom', { exact: true }).fill('Attend')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByRole('radio', { name: 'Un acteur public' }).check({ force: true })
  await page.getByRole('textbox', { name: /^Organisation/ }).fill('La mairie')
  await page.getByRole('checkbox', { name: /accepte/ }).check({ force: true })
  return email
}
const send = (page: Page) => page.getByRole('button', { name: 'Je signe la tribune' }).click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const isSigning = (request: Request) => request.method() === 'POST' && request.url().endsWith('/api/signatories')
const bodyOf = (request: Request) => (request.postDataJSON() as { data: Record<string, unknown> }).data

test('a form proves its work aside, once for each time it is sent', async ({ page }) => {
  await open(page, '?partenaire=le-rameau')
  await fill(page)
  await page.waitForTimeout(UNHURRIED)
  const [request] = await Promise.all([page.waitForRequest(isSigning), send(page)])
  expect((await request.response())?.status()).toBe(202)
  const { altcha, partner } = bodyOf(request)
  expect(partner).toBe('le-rameau')
  const proof = JSON.parse(atob(String(altcha))) as { solution: { counter: number } }
  expect(proof.solution.counter).toBeGreaterThan(0)
  await expect(heading(page)).toHaveText('Regardez dans vos e-mails')
  await expect(heading(page)).toBeFocused()
})

test('a mail that does not come is sent again: not at once, and twice at most', async ({ page }) => {
  await page.clock.install()
  await open(page)
  const email = await fill(page)
  await page.clock.runFor(UNHURRIED)
  const [first] = await Promise.all([page.waitForRequest(isSigning), send(page)])
  await expect(heading(page)).toHaveText('Regardez dans vos e-mails')
  await expect(page.getByRole('main')).toContainText(email)

  const again = page.getByRole('button', { name: 'Renvoyer l’e-mail' })
  const sent = [bodyOf(first).altcha]
  // Playwright itself would wait until the button may be pressed.
  await again.click({ force: true })
  await expect(page.getByRole('main')).toContainText('Encore un peu de patience')
  for (const wait of [FIRST_WAIT, SECOND_WAIT]) {
    await page.clock.runFor(wait)
    const [request] = await Promise.all([page.waitForRequest(isSigning), again.click()])
    expect((await request.response())?.status()).toBe(202)
    expect(bodyOf(request).email).toBe(email)
    sent.push(bodyOf(request).altcha)
    await expect(page.getByRole('main')).toContainText('C’est renvoyé')
  }
  expect(new Set(sent).size, 'each with a proof of its own').toBe(3)
  await expect(again).toBeHidden()
})

test('who mistyped the address finds every answer again, but for the yes', async ({ page }) => {
  await open(page)
  const email = await fill(page)
  await page.waitForTimeout(UNHURRIED)
  await send(page)
  await page.getByRole('button', { name: 'Corriger mes réponses' }).click()
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email)
  await expect(page.getByRole('textbox', { name: /^Organisation/ })).toHaveValue('La mairie')
  await expect(page.getByRole('checkbox', { name: /accepte/ })).not.toBeChecked()
})

test('when the network fails the answers are kept, and offered again on the next visit', async ({ page, expected }) => {
  expected.complaint = /Failed to load resource|ERR_/
  await open(page)
  const email = await fill(page)
  await page.route('**/api/signatories', (route) => route.abort())
  await send(page)
  await expect(page.getByRole('alert')).toContainText('n’est pas partie')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email)

  await page.unroute('**/api/signatories')
  await page.goto('/tribune')
  await page.goto('/tribune/signer')
  await page.getByRole('button', { name: 'La reprendre' }).click()
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(email)
  await page.getByRole('checkbox', { name: /accepte/ }).check({ force: true })
  await send(page)
  await expect(heading(page)).toHaveText('Regardez dans vos e-mails')
  await page.goto('/tribune/signer')
  await expect(page.getByRole('button', { name: 'La reprendre' })).toBeHidden()
})

test('where no proof can be made, one signs all the same', async ({ page, expected }) => {
  expected.complaint = /Failed to load resource|ERR_/
  await page.route('**/api/altcha', (route) => route.abort())
  await open(page)
  await fill(page)
  await page.waitForTimeout(UNHURRIED)
  const [request] = await Promise.all([page.waitForRequest(isSigning), send(page)])
  expect(bodyOf(request).altcha).toBeUndefined()
  await expect(heading(page)).toHaveText('Regardez dans vos e-mails')
})
