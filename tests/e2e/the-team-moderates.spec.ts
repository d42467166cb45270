import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { sampleSignature } from '../support/use-signing'
import { enterAdmin, person } from '../support/team'

const cms = () => process.env.CMS ?? ''
const MANY = 100

/** What machines send: the site sets them aside. */
async function signAsMachines(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const answer = await fetch(`${cms()}/api/signatories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.9.0.${at}` },
      body: JSON.stringify({ data: sampleSignature({ firstName: 'Robot', website: 'https://spam.example' }) }),
    })
    expect(answer.status).toBe(202)
  }
}

const total = async () => {
  const answer = await fetch(`${cms()}/api/signatories/summary`)
  return ((await answer.json()) as { data: { total: number } }).data.total
}

const open = async (page: Page, role: 'moderation' | 'redaction') => {
  const somebodyOfTheTeam = await person(await Admin.enter(cms()), cms(), role)
  await enterAdmin(page, cms(), somebodyOfTheTeam)
}

test('a moderator accepts a hundred signatures at once, and takes that back', async ({ page }) => {
  await signAsMachines(MANY)
  await open(page, 'moderation')
  await page.getByRole('link', { name: 'Modération', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'À vérifier' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('Un champ invisible est rempli').first()).toBeVisible()

  const before = await total()
  await page.getByRole('checkbox', { name: 'Choisir toutes les signatures affichées' }).click()
  await expect(page.getByText('50 signatures choisies')).toBeVisible()
  await page.getByRole('button', { name: 'Choisir toutes celles trouvées' }).click()
  await page.getByRole('button', { name: 'Accepter' }).click()

  const dialog = page.getByRole('alertdialog', { name: 'Accepter ces signatures' })
  await expect(dialog.getByText('100 signatures seront acceptées.')).toBeVisible()
  await expect(dialog.getByText(`Le compteur du site reste à ${before}.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Accepter' }).click()

  await expect(page.getByText('100 signatures acceptées').first()).toBeVisible()
  await expect(page.getByText('Rien ici pour le moment.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByText('100 signatures remises comme avant')).toBeVisible()
  await expect(page.getByRole('row', { name: /Robot/ })).toHaveCount(50)
  expect(await total()).toBe(before)
})

test('and finds somebody by the address, and sees it for a moment', async ({ page }) => {
  const form = sampleSignature({ firstName: 'Inès', website: 'https://spam.example' })
  await fetch(`${cms()}/api/signatories`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.9.1.1' },
    body: JSON.stringify({ data: form }),
  })
  await open(page, 'moderation')
  await page.goto(`${cms()}/admin/moderation/signatures`)
  await page.getByRole('searchbox', { name: /Chercher une signature/ }).fill(form.email)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Inès/ })).toHaveCount(1)
  await page.getByRole('button', { name: /Montrer l’adresse de Inès/ }).click()
  await expect(page.getByText(form.email)).toBeVisible()
  expect(page.url()).not.toContain('exemple.fr')
})

test('whoever writes pages has no part in it', async ({ page }) => {
  await open(page, 'redaction')
  await expect(page.getByRole('link', { name: 'Modération', exact: true })).toHaveCount(0)
  await page.goto(`${cms()}/admin/moderation/signatures`)
  await expect(page.getByRole('tab', { name: 'À vérifier' })).toHaveCount(0)
})
