import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { tabTo } from '../support/keyboard'
import { linkOf } from '../support/mail-server'
import { signAs, testOn } from '../support/signing/signing-site'
import { expect } from '../support/visitor'

/** What is looked at here is the same on every database. */
const test = testOn('SQLite')

const WIDTHS = [320, 1440]
const SCHEMES = ['light', 'dark'] as const

/** What axe finds on the page as it stands, light and dark, on a phone and on a desk, and what overflows. */
async function problemsOf(page: Page, name: string): Promise<string[]> {
  const problems: string[] = []
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations)
        problems.push(
          `${name} ${colorScheme} ${width}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        )
      const taken = await page.evaluate(() => document.documentElement.scrollWidth)
      // 320 px is what 400 % of zoom leaves of 1280 (WCAG 1.4.10).
      if (taken > width) problems.push(`${name} ${width}: ${taken} px wide`)
    }
  }
  return problems
}

const person = (name: string, departement: string) => ({
  firstName: 'Awa',
  lastName: name,
  departement,
  email: `${name.toLowerCase()}@exemple.example`,
})

test('axe finds nothing, and nothing overflows, on any page of signing', async ({ page, house, expected }) => {
  test.setTimeout(240_000)
  expected.complaint = /404/
  const problems: string[] = []
  const look = async (name: string) => problems.push(...(await problemsOf(page, name)))
  const press = (name: string) => page.getByRole('button', { name }).click()

  await page.goto('/tribune/signer')
  await look('form')
  await press('Je signe la tribune')
  await expect(page.getByRole('alert')).toBeFocused()
  await look('form with errors')

  const awa = person('Sarr', '75')
  await signAs(page, awa)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez dans vos e-mails')
  await look('sent')

  await page.goto(linkOf((await house.mailServer.waitFor(awa.email))[0]!))
  await look('confirm')
  await press('Je confirme ma signature')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Merci')
  await look('thanks')

  const manage = linkOf((await house.mailServer.waitFor(awa.email, 2))[1]!)
  await page.waitForTimeout(2_000)
  for (const address of ['/signataires', '/signataires?departement=75', '/signataires?q=personne']) {
    await page.goto(address)
    await page.goto(address)
    await look(address)
  }

  await page.goto(manage)
  await look('manage')
  await press('Voir ma signature')
  await expect(page.getByRole('main')).toContainText(awa.email)
  await look('held data')
  await press('Retirer ma signature')
  await look('sure')
  await press('Oui, retirer ma signature')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre signature est retirée')
  await look('withdrawn')

  await page.goto('/tribune/confirmer?jeton=rien')
  await press('Je confirme ma signature')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne marche plus')
  await look('bad link')
  expect(problems).toEqual([])
})

test('by keyboard alone: sign, with a mistake on the way, confirm, find one’s place on the map', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000)
  const email = 'ines@exemple.example'
  await page.goto('/tribune/signer')
  await tabTo(page, /Prénom/)
  await page.keyboard.type('Inès')
  await tabTo(page, /Nom/)
  await page.keyboard.type('Dû')
  await tabTo(page, /Adresse e-mail/)
  await page.keyboard.type('ines')
  await tabTo(page, /Une association/)
  await page.keyboard.press('Space')
  await tabTo(page, /Département/)
  await page.keyboard.type('69')
  const shown = page.getByRole('checkbox', { name: /Afficher mon nom/ })
  await tabTo(page, /Afficher mon nom/)
  if (!(await shown.isChecked())) await page.keyboard.press('Space')
  await tabTo(page, /accepte/)
  await page.keyboard.press('Space')
  await tabTo(page, /Je signe la tribune/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await tabTo(page, /Adresse e-mail\s:/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Adresse e-mail')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('@exemple.example')
  await page.waitForTimeout(3_200)
  await tabTo(page, /Je signe la tribune/)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Regardez dans vos e-mails')
  await expect(heading).toBeFocused()

  await page.goto(linkOf((await house.mailServer.waitFor(email))[0]!))
  await tabTo(page, /Je confirme ma signature/)
  await page.keyboard.press('Enter')
  await expect(heading).toContainText('Merci')
  await expect(heading).toBeFocused()

  await expect(async () => {
    await page.goto('/signataires')
    await expect(page.getByText('Inès Dû')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 8_000 })
  await tabTo(page, /Rhône\s:\s1\ssignature/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/departement=69/)
  await expect(page.getByText('Inès Dû')).toBeVisible()
})

test('a paused op-ed says so before and after, and the draft is kept', async ({ page, house, expected }) => {
  expected.complaint = /409/
  const admin = await Admin.enter(house.cmsUrl)
  const pause = (paused: boolean) =>
    admin.publish('api::op-ed.op-ed', null, { paused, pauseMessage: paused ? 'Nous reprenons lundi.' : null })
  await page.goto('/tribune/signer')
  await page.getByLabel('Prénom').fill('Rosa')
  await page.getByLabel('Nom', { exact: true }).fill('Parc')
  await page.getByLabel('Adresse e-mail').fill('rosa@exemple.example')
  await page.getByRole('radio', { name: 'Une association' }).check({ force: true })
  await page.getByRole('checkbox', { name: /accepte/ }).check({ force: true })
  await pause(true)
  try {
    await page.getByRole('button', { name: 'Je signe la tribune' }).click()
    await expect(page.getByRole('alert')).toContainText('Nous reprenons lundi.')
    await expect(page.getByLabel('Prénom')).toHaveValue('Rosa')
    await expect(async () => {
      await page.goto('/tribune/signer')
      await expect(page.getByText('Nous reprenons lundi.')).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 8_000 })
    await expect(page.getByRole('button', { name: 'Je signe la tribune' })).toBeHidden()
  } finally {
    await pause(false)
  }
})
