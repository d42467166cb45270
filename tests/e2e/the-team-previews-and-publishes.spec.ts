import { expect as base, test } from '@playwright/test'
import { Admin } from '../support/admin'
import { until } from '../support/pages'
import { enterAdmin, person } from '../support/team'

/** From what « Publier » did to the page, in milliseconds. */
const VISIBLE_WITHIN = 2_000

// The admin is no light page, and two cores carry it, the CMS, the site and the browser.
test.slow()
const expect = base.configure({ timeout: 20_000 })

const SITE = process.env.SITE ?? ''
const CMS = process.env.CMS ?? ''

const BEFORE = /Soyons\s+fous\s+alliés/
const AFTER = 'Formons la ronde'

test('the title of the home page is changed, previewed on a phone, and published', async ({ page, context }) => {
  const chief = await Admin.enter(CMS)
  const home = await chief.find('api::page.page', 'slug', 'home')
  const visitor = await context.newPage()
  const title = visitor.getByRole('heading', { level: 1 })

  await enterAdmin(page, CMS, await person(chief, CMS, 'publication'))
  await page.goto(`${CMS}/admin/content-manager/collection-types/api::page.page/${home.documentId}`)
  await page.getByRole('button', { name: /^Ouverture - / }).click()
  await page.locator('[name="sections.0.title"]').fill(AFTER)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click()

  const preview = page.frameLocator('iframe')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(AFTER)
  await expect(preview.getByRole('complementary', { name: 'Aperçu' })).toContainText('brouillon')
  // A link leads to another page of the preview, and not to the site, which stands in no frame.
  await preview.getByRole('link', { name: 'Signer', exact: true }).click()
  await expect(preview.getByRole('complementary', { name: 'Aperçu' })).toBeVisible()
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Il ne manque que vous')

  await page.getByRole('combobox', { name: 'Largeur de l’écran' }).click()
  await page.getByRole('option', { name: 'Téléphone' }).click()
  await expect(preview.getByRole('button', { name: 'Menu' })).toBeVisible()
  await visitor.goto(SITE)
  await expect(title).toHaveText(BEFORE)

  const published = page.waitForResponse((answer) => answer.url().includes('/actions/publish') && answer.ok())
  await page.getByRole('button', { name: 'Publier' }).click()
  await published
  const html = async () => (await fetch(SITE)).text()
  await until(html, (found) => found.includes(AFTER), VISIBLE_WITHIN)
  await visitor.reload()
  await expect(title).toHaveText(AFTER)
})

test('who writes previews too, and does not publish', async ({ page }) => {
  const chief = await Admin.enter(CMS)
  const writer = await person(chief, CMS, 'redaction')
  const lever = await chief.find('api::lever.lever', 'number', '2')
  await enterAdmin(page, CMS, writer)
  await page.goto(`${CMS}/admin/content-manager/collection-types/api::lever.lever/${lever.documentId}`)
  await page.locator('[name="title"]').fill('Un brouillon de levier')
  await expect(page.getByRole('button', { name: 'Publier' })).toBeDisabled()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toContainText('Un brouillon de levier')
  await expect(writer.admin.publish('api::lever.lever', lever)).rejects.toThrow('403')
})
