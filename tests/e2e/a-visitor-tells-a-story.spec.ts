import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { Admin } from '../support/admin'
import { hurryEmails } from '../support/database'
import { linkOf } from '../support/mail-server'
import { phonePicture, tracesIn } from '../support/phone-picture'
import { testOn, type SigningHouse } from '../support/signing/signing-site'
import { DATABASES } from '../support/store'
import { expect } from '../support/visitor'

const TESTIMONY = 'api::testimony.testimony'
/** A page that was kept is at most two seconds behind (milliseconds). */
const SHOWN = 10_000
/** A faster form was filled in by a machine (milliseconds). */
const UNHURRIED = 3_200

/** The entry of EXIF that leads to the place (EXIF 2.3, 4.6.3), as this machine writes it: lowest byte first. */
const GPS_TAG = Buffer.from([0x25, 0x88])

const STORY =
  'Au port, la mairie, une boulangerie et des voisines se sont mises d’accord pour ne plus jeter le pain. ' +
  'Cela a pris un an, et beaucoup de cafés.'

interface Tale {
  title: string
  email: string
  departement: string
  place: string
}

async function tellAs(page: Page, tale: Tale, picture: Buffer): Promise<void> {
  await page.goto('/temoignages/raconter')
  await page.getByLabel('Un titre').fill(tale.title)
  await page.getByLabel('L’histoire').fill(STORY)
  await page.locator('#partners-0-kind').selectOption('association')
  await page.locator('#partners-0-name').fill('Les Voisines réunies')
  await page.getByLabel('Département').selectOption(tale.departement)
  await page.getByLabel('Lieu').fill(tale.place)
  await page
    .getByLabel('Choisir une photo')
    .setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByLabel('Ce qu’on y voit').fill('Le port au petit matin')
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Manon')
  await page.getByLabel('Nom', { exact: true }).fill('Aubagne')
  await page.getByLabel('Avec mon prénom seulement').check({ force: true })
  await page.getByLabel('Adresse e-mail').fill(tale.email)
  await page.getByRole('checkbox', { name: /accepte/ }).check({ force: true })
  await page.waitForTimeout(UNHURRIED)
  await page.getByRole('button', { name: 'Envoyer mon histoire' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez dans vos e-mails', { timeout: 15_000 })
}

async function confirmByMail(page: Page, house: SigningHouse, email: string): Promise<void> {
  const [mail] = await house.mailServer.waitFor(email)
  await page.goto(linkOf(mail!))
  await page.getByRole('button', { name: 'Je confirme mon histoire' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci !')
}

for (const database of DATABASES) {
  const test = testOn(database)
  for (const { way, javaScriptEnabled, tale } of [
    {
      way: 'with scripts',
      javaScriptEnabled: true,
      tale: { title: 'Le pain du port', email: 'pain@exemple.example', departement: '13', place: 'Cassis' },
    },
    {
      way: 'without JavaScript',
      javaScriptEnabled: false,
      tale: { title: 'Le four du lavoir', email: 'four@exemple.example', departement: '974', place: 'Saint-Leu' },
    },
  ])
    test.describe(`on ${database}, ${way}`, () => {
      test.use({ javaScriptEnabled })

      test('a visitor tells a story, the team publishes it, and it is on the map without its GPS', async ({
        page,
        house,
      }) => {
        test.setTimeout(120_000)
        const picture = await phonePicture()
        expect((await sharp(picture).metadata()).exif?.includes(GPS_TAG)).toBe(true)

        await test.step('they tell it, and confirm by mail', async () => {
          await tellAs(page, tale, picture)
          await confirmByMail(page, house, tale.email)
          expect((await page.request.get('/api/testimonies')).ok()).toBe(true)
          expect(await (await page.request.get('/api/testimonies')).text()).not.toContain(tale.title)
        })

        const slug = await test.step('the team publishes it in the admin', async () => {
          const admin = await Admin.enter(house.cmsUrl)
          const draft = await admin.find(TESTIMONY, 'title', tale.title)
          await admin.publish(TESTIMONY, draft)
          const database = house.store.open()
          await hurryEmails(database)
          await database.close()
          return String(draft.slug)
        })

        await test.step('the author is told where it is', async () => {
          await expect(async () => {
            const [, ...mails] = await house.mailServer.waitFor(tale.email, 2)
            expect(mails.some(({ text }) => text?.includes(`/temoignages/${slug}`))).toBe(true)
          }).toPass({ timeout: SHOWN })
        })

        await test.step('it is in the list, on the map, and in its table', async () => {
          await expect(async () => {
            await page.goto(`/temoignages?departement=${tale.departement}`)
            await expect(page.getByRole('link', { name: tale.title })).toBeVisible({ timeout: 500 })
          }).toPass({ timeout: SHOWN })
          await expect(async () => {
            await page.goto('/signataires')
            const link = page.locator(`a[href*="/temoignages?departement=${tale.departement}"]`).first()
            await expect(link).toBeAttached({ timeout: 500 })
          }).toPass({ timeout: SHOWN })
        })

        await test.step('its picture says nothing of where it was taken', async () => {
          await page.goto(`/temoignages/${slug}`)
          await expect(page.getByRole('main')).toContainText('Manon')
          await expect(page.getByRole('main')).not.toContainText('Aubagne')
          const shown = page.getByRole('img', { name: 'Le port au petit matin' }).first()
          const served = await page.request.get((await shown.getAttribute('src'))!)
          expect(served.status()).toBe(200)
          const bytes = await served.body()
          expect((await sharp(bytes).metadata()).exif).toBeUndefined()
          expect(tracesIn(bytes)).toEqual([])
        })
      })
    })
}
