import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { emptyRole, enterAdmin, person, type Role } from '../support/team'

const CMS = process.env.CMS!

async function comeIn(page: Page, role: Role | 'nothing') {
  const chief = await Admin.enter(CMS)
  await enterAdmin(page, CMS, await person(chief, CMS, role === 'nothing' ? await emptyRole(chief) : role))
}

const widget = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the team opens its home page: how it goes, in pictures and in figures', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await comeIn(page, 'redaction')
  const signatures = widget(page, 'Signatures')
  await expect(signatures).toContainText('aujourd’hui')
  await expect(signatures.getByRole('img', { name: /Signatures confirmées par jour/ })).toBeVisible()
  await signatures.getByText('Voir les chiffres').click()
  await expect(signatures.getByRole('row')).toHaveCount(30)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Signatures',
    'À modérer',
    'Prochain événement',
    'E-mails',
    'Qui signe',
    'D’où l’on signe',
    'Dates prévues',
    'Liens du site',
    'Dernières publications',
    'Mon compte',
  ])
})

test('the team opens its home page: what waits is a link for who may decide', async ({ page }) => {
  const waiting = { signatures: 1_234, stories: 1, messages: 0 }
  await page.route('**/team/campaign/to-moderate', (route) => route.fulfill({ json: { data: waiting } }))
  await comeIn(page, 'moderation')
  const toModerate = widget(page, 'À modérer')
  await expect(toModerate.getByRole('listitem')).toHaveText([
    /^1\u202f234 signatures mises de côté/,
    /^1 histoire à lire/,
    /^0 message à traiter/,
  ])
  await expect(toModerate.getByRole('link', { name: 'Voir les messages à traiter' })).toHaveAttribute(
    'href',
    '/admin/moderation/messages',
  )
})

test('the team opens its home page: figures that do not come leave the others alone', async ({ page }) => {
  let isDown = true
  await page.route('**/team/campaign/mails', (route) => (isDown ? route.fulfill({ status: 500 }) : route.continue()))
  await comeIn(page, 'publication')
  const mails = widget(page, 'E-mails')
  await expect(mails).toContainText('Ces chiffres ne sont pas arrivés.')
  await expect(widget(page, 'Signatures')).toContainText('aujourd’hui')
  isDown = false
  await mails.getByRole('button', { name: 'Réessayer' }).click()
  await expect(mails).toContainText('en attente')
})

test('the team opens its home page: who may not know how it goes sees nothing of it', async ({ page }) => {
  await comeIn(page, 'nothing')
  await expect(widget(page, 'Mon compte')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Mon compte'])
})
