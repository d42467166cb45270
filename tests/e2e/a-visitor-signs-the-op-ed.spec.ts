import type { Page } from '@playwright/test'
import { DEPARTEMENTS } from '@confettis/shared/domain/departements'
import { linkOf } from '../support/mail-server'
import { signAs, testOn, type SigningHouse } from '../support/signing/signing-site'
import { DATABASES } from '../support/store'
import { expect } from '../support/visitor'

/** A count moves by itself every ten seconds (milliseconds). */
const MOVED = 20_000
/** A page that was kept is at most two seconds behind (milliseconds). */
const SHOWN = 8_000

const WAYS = [
  { way: 'with scripts', javaScriptEnabled: true, lastName: 'N’Diaye-Lê', departement: '13' },
  { way: 'without JavaScript', javaScriptEnabled: false, lastName: 'O’Brien', departement: '974' },
] as const

const standing = async ({ store }: SigningHouse, lastName: string) => {
  const database = store.open()
  const rows = await database.rows<{ state: string }>('select state from signatories where last_name = ?', lastName)
  await database.close()
  return rows.map(({ state }) => state)
}

/** What one is told: a number is given once, so that it may be further than the count after somebody withdrew. */
const NUMBER = /Vous êtes la (\d+)e signature/
const numberOn = async (page: Page) => Number(NUMBER.exec(await page.getByRole('main').innerText())?.[1])

const countOn = (page: Page) => page.getByRole('progressbar').first()

for (const database of DATABASES) {
  const test = testOn(database)
  for (const { way, javaScriptEnabled, lastName, departement } of WAYS) {
    test.describe(`on ${database}, ${way}`, () => {
      test.use({ javaScriptEnabled })

      test('a visitor signs, confirms, is on the wall and the map, and withdraws', async ({ page, house, browser }) => {
        test.setTimeout(150_000)
        const person = { firstName: 'Manon', lastName, departement, email: `manon.${departement}@exemple.example` }
        const place = DEPARTEMENTS[departement]

        const elsewhere = await (await browser.newContext({ baseURL: house.url, javaScriptEnabled: true })).newPage()
        await elsewhere.goto('/signataires')
        const before = Number(await countOn(elsewhere).getAttribute('value'))

        await test.step('they sign, and are told to look into their mailbox', async () => {
          await signAs(page, person)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez dans vos e-mails')
          expect(await standing(house, lastName)).toEqual(['pending'])
        })

        const [mail] = await house.mailServer.waitFor(person.email)
        const link = linkOf(mail!)
        expect(new URL(link).origin).toBe(house.url)

        await test.step('they open the link of the mail five times, and nothing changes', async () => {
          for (let time = 0; time < 5; time++) {
            expect((await page.goto(link))?.status()).toBe(200)
            await expect(page.getByRole('button', { name: 'Je confirme ma signature' })).toBeVisible()
          }
          // Somebody who reads the page needs a while; so does a script that might press the button.
          await page.waitForTimeout(1_000)
          expect(await standing(house, lastName)).toEqual(['pending'])
        })

        await test.step('they press the button, and get their number', async () => {
          await page.getByRole('button', { name: 'Je confirme ma signature' }).click()
          await expect(page.getByRole('heading', { level: 1 })).toContainText('Merci')
          await expect(page.getByRole('main')).toContainText(NUMBER)
          expect(await numberOn(page)).toBeGreaterThan(before)
          expect(await standing(house, lastName)).toEqual(['confirmed'])
        })

        await test.step('pressing it again changes nothing, and says the same', async () => {
          const told = await numberOn(page)
          await page.goto(link)
          await page.getByRole('button', { name: 'Je confirme ma signature' }).click()
          await expect(page.getByRole('main')).toContainText(NUMBER)
          expect(await numberOn(page)).toBe(told)
        })

        await test.step('on a page that somebody else looks at, the count moves by itself', async () => {
          await expect(countOn(elsewhere)).toHaveAttribute('value', String(before + 1), { timeout: MOVED })
        })

        await test.step('they are on the wall, on the map and in its table', async () => {
          await expect(async () => {
            await page.goto('/signataires')
            await expect(page.getByText(`Manon ${lastName}`)).toBeVisible({ timeout: 500 })
            await expect(page.getByRole('row', { name: new RegExp(`^${place} 1$`) })).toBeVisible({ timeout: 500 })
          }).toPass({ timeout: SHOWN })
          await page
            .locator(`[data-code="${departement}"]`)
            .getByRole('link')
            .or(page.locator(`a[data-code="${departement}"]`))
            .first()
            .click()
          await expect(page).toHaveURL(new RegExp(`departement=${departement}`))
          await expect(page.getByText(`Manon ${lastName}`)).toBeVisible()
        })

        const [, thanks] = await house.mailServer.waitFor(person.email, 2)
        const manage = linkOf(thanks!)

        await test.step('the link of the last mail shows what is kept, and withdraws in two steps', async () => {
          await page.goto(manage)
          await page.getByRole('button', { name: 'Voir ma signature' }).click()
          await expect(page.getByRole('main')).toContainText(person.email)
          await page.getByRole('button', { name: 'Retirer ma signature' }).click()
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retirer votre signature ?')
          expect(await standing(house, lastName)).toEqual(['confirmed'])
          await page.getByRole('button', { name: 'Oui, retirer ma signature' }).click()
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre signature est retirée')
          expect(await standing(house, lastName)).toEqual([])
        })

        await test.step('they are gone, from the wall, the map and the count', async () => {
          await expect(async () => {
            await page.goto('/signataires')
            await expect(page.getByText(`Manon ${lastName}`)).toBeHidden({ timeout: 500 })
            await expect(page.getByRole('row', { name: new RegExp(`^${place}`) })).toBeHidden({ timeout: 500 })
          }).toPass({ timeout: SHOWN })
          await expect(countOn(elsewhere)).toHaveAttribute('value', String(before), { timeout: MOVED })
        })
        await elsewhere.context().close()
      })

      test('a link that leads nowhere says so, with a way out', async ({ page, expected }) => {
        expected.complaint = /404/
        await page.goto('/tribune/confirmer?jeton=n-importe-quoi')
        await page.getByRole('button', { name: 'Je confirme ma signature' }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce lien ne marche plus')
        await page.getByRole('main').getByRole('link', { name: 'Signer la tribune' }).click()
        await expect(page).toHaveURL(/\/tribune\/signer$/)
      })
    })
  }
}
