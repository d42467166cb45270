import { expect, test, type Page } from '@playwright/test'
import { ADMIN, Admin } from '../support/admin'
import { startSite } from '../support/site'
import { enterAdmin, person } from '../support/team'

type House = Awaited<ReturnType<typeof startSite>>

const LEVERS = '/admin/content-manager/collection-types/api::lever.lever'
/** What is published is on the site this soon (milliseconds). */
const SHOWN = 2_000
/** The admin is a large program, and slow to open on a busy machine (milliseconds). */
const OPENED = 30_000

let house: House

test.beforeAll(async () => {
  house = await startSite()
})
test.afterAll(async () => {
  await house?.stop()
})
test.describe.configure({ mode: 'serial' })

async function writeLever(page: Page, title: string, number: number): Promise<void> {
  await page.goto(`${house.cms.url}${LEVERS}/create`)
  await page.locator('input[name=number]').fill(String(number))
  await page.locator('input[name=title]').fill(title)
  await page.locator('textarea[name=summary]').fill('Ce que l’on gagne à s’y mettre ensemble.')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/Sauvegardé|enregistré/).first()).toBeVisible({ timeout: OPENED })
}

test('the first administrator signs up, in French', async ({ page }) => {
  await page.goto(`${house.cms.url}/admin`)
  await page.locator('input[name=firstname]').fill(ADMIN.firstname)
  await page.locator('input[name=lastname]').fill(ADMIN.lastname)
  await page.locator('input[name=email]').fill(ADMIN.email)
  await page.locator('input[name=password]').fill(ADMIN.password)
  await page.locator('input[name=confirmPassword]').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Prêt à commencer' }).click()
  await expect(page.getByRole('heading', { name: `Bonjour ${ADMIN.firstname}` })).toBeVisible({ timeout: OPENED })
})

test('Rédaction adds a lever and cannot publish it; Publication does, and it is on the site', async ({
  page,
  browser,
}) => {
  const chief = await Admin.enter(house.cms.url)
  await enterAdmin(page, house.cms.url, await person(chief, house.cms.url, 'redaction'))
  await writeLever(page, 'S’allier pour la mer', 8)
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toHaveCount(0)
  const draft = page.url()

  const context = await browser.newContext()
  const desk = await context.newPage()
  await enterAdmin(desk, house.cms.url, await person(chief, house.cms.url, 'publication'))
  await desk.goto(draft)
  await desk.getByRole('button', { name: 'Publier', exact: true }).click()
  await expect(desk.getByText('Publié', { exact: true }).first()).toBeVisible({ timeout: OPENED })
  await expect(async () => {
    const site = await fetch(`${house.web.url}/proposition-de-loi`)
    expect(await site.text()).toContain('S’allier pour la mer')
  }).toPass({ timeout: SHOWN })
  await context.close()
})
