import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { linesIn } from '../support/exports'
import { postTo } from '../support/use-registrations'
import { sampleSignature } from '../support/use-signing'
import { enterAdmin, person, type Role } from '../support/team'

const CMS = () => process.env.CMS!

async function enterAs(page: Page, role: Role) {
  await enterAdmin(page, CMS(), await person(await Admin.enter(CMS()), CMS(), role))
}

/** Somebody who is alone in their département, so that other stories change nothing here. */
async function signs(departement: string) {
  const form = sampleSignature({ departement, lastName: 'N’Diaye Éloïse', newsletter: true })
  expect((await postTo(CMS(), '/signatories', form)).status).toBe(202)
  return form
}

async function downloadOf(page: Page) {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporter' }).click()
  return downloading
}

test('a moderator takes signatures into a spreadsheet', async ({ page }) => {
  const { email } = await signs('976')
  await enterAs(page, 'moderation')
  await page.getByRole('link', { name: 'Exports' }).click()
  await expect(page.getByRole('heading', { name: 'Exports', level: 1 })).toBeVisible()
  await page.getByRole('combobox', { name: 'Département' }).click()
  await page.getByRole('option', { name: 'Mayotte' }).click()
  const download = await downloadOf(page)
  expect(download.suggestedFilename()).toMatch(/^signatures-\d{4}-\d\d-\d\d\.csv$/)
  expect(linesIn(await readFile(await download.path(), 'utf8'))).toEqual([
    expect.objectContaining({ Nom: 'N’Diaye Éloïse', 'Adresse e-mail': email, Département: '976 – Mayotte' }),
  ])
  await expect(page.getByText('Le fichier a 1\u00a0ligne')).toBeVisible()
})

test('what is missing is said at its place, and what was chosen stays', async ({ page }) => {
  await enterAs(page, 'moderation')
  await page.goto(`${CMS()}/admin/exports`)
  await page.getByRole('radio', { name: 'Inscriptions à un événement' }).click()
  await page.getByLabel('À partir du').fill('05/03/2021')
  await page.getByRole('button', { name: 'Exporter' }).click()
  await expect(page.getByRole('combobox', { name: 'Événement' })).toHaveAccessibleDescription(
    'Choisissez un événement.',
  )
  await expect(page.getByLabel('À partir du')).toHaveValue('05/03/2021')
})

test('who writes has no such page', async ({ page }) => {
  await enterAs(page, 'redaction')
  await expect(page.getByRole('link', { name: 'Exports' })).toHaveCount(0)
  await page.goto(`${CMS()}/admin/exports`)
  await expect(page.getByText("Vous n'avez pas les permissions")).toBeVisible()
  await expect(page.getByRole('button', { name: 'Exporter' })).toHaveCount(0)
})
