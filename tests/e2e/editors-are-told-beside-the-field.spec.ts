import { expect, test } from '@playwright/test'
import { Admin } from '../support/admin'
import { enterAdmin, person } from '../support/team'

test('what is wrong is said beside the field, and nothing that was typed is lost', async ({ page }) => {
  const cms = process.env.CMS!
  await enterAdmin(page, cms, await person(await Admin.enter(cms), cms, 'administration'))
  await page.goto(`${cms}/admin/content-manager/collection-types/api::lever.lever/create`)
  await page.getByRole('textbox', { name: 'Titre' }).first().fill('Un levier de trop 🎉')
  await page.getByRole('textbox', { name: 'Numéro' }).fill('1')
  await page.getByRole('textbox', { name: 'Résumé' }).fill('Il est en trop.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const number = page.getByRole('textbox', { name: 'Numéro' })
  await expect(number).toHaveAccessibleDescription(/a déjà ce numéro\. Choisissez-en un autre/)
  await expect(page.getByRole('textbox', { name: 'Titre' }).first()).toHaveValue('Un levier de trop 🎉')
  await number.fill('98')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page).toHaveURL(/lever\/[a-z0-9]{24}/)
})
