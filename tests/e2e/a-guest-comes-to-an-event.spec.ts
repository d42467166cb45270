import type { Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { linkOf } from '../support/mail-server'
import { testOn } from '../support/signing/signing-site'
import { DATABASES } from '../support/store'
import { expect, takenOver } from '../support/visitor'

const EVENT = 'api::event.event'
const DAY = 86_400_000
/** A page that was kept is at most two seconds behind, and the seats are asked for every ten (milliseconds). */
const SHOWN = 20_000
/** A faster form was filled in by a machine (milliseconds). */
const UNHURRIED = 2_200

const QUESTION = { label: 'Mangez-vous avec nous ?', type: 'yes-no', required: true }

async function publishSampleEvent(cmsUrl: string, slug: string): Promise<void> {
  const admin = await Admin.enter(cmsUrl)
  const startsAt = Date.now() + 10 * DAY
  const event = await admin.create(EVENT, {
    title: 'Rencontre à une place',
    slug,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + DAY / 24).toISOString(),
    online: true,
    onlineUrl: 'https://visio.exemple.example/salle',
    summary: 'Une seule place : il faut de la chance.',
    capacity: 1,
    questions: [QUESTION],
  })
  await admin.publish(EVENT, event)
}

async function registerAs(page: Page, slug: string, { lastName, email }: { lastName: string; email: string }) {
  await page.goto(`/evenements/${slug}/inscription`)
  await page.getByLabel('Prénom').fill('Manon')
  await page.getByLabel('Nom', { exact: true }).fill(lastName)
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByRole('radio', { name: 'Oui' }).or(page.getByLabel(QUESTION.label)).first().check({ force: true })
  await page.waitForTimeout(UNHURRIED)
  await page.getByRole('button', { name: /Je m’inscris|Je rejoins la liste d’attente/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez dans vos e-mails')
}

for (const database of DATABASES) {
  const test = testOn(database)

  test(`on ${database}, a guest registers, confirms, cancels, and the next in line gets the seat`, async ({
    page,
    house,
    browser,
  }) => {
    test.setTimeout(120_000)
    const slug = 'rencontre-a-une-place'
    const first = { lastName: 'Première', email: 'premiere@exemple.example' }
    const second = { lastName: 'Seconde', email: 'seconde@exemple.example' }
    await publishSampleEvent(house.cmsUrl, slug)

    await test.step('they register, after a mistake that is said beside its field', async () => {
      await expect(async () => {
        expect((await page.goto(`/evenements/${slug}`))?.status()).toBe(200)
      }).toPass({ timeout: SHOWN })
      await page.getByRole('link', { name: 'Je m’inscris' }).first().click()
      await takenOver(page, 'form.form')
      await page.getByRole('button', { name: 'Je m’inscris' }).click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expect(page.locator('#email-error')).toContainText('Indiquez votre adresse')
      await registerAs(page, slug, first)
    })

    await test.step('the link confirms by a button, and the seat is theirs', async () => {
      const [mail] = await house.mailServer.waitFor(first.email)
      await page.goto(linkOf(mail!))
      await page.getByRole('button', { name: 'Je confirme ma venue' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est noté, à bientôt !')
    })

    const [, confirmed] = await house.mailServer.waitFor(first.email, 2)
    await test.step('the mail brings a calendar file, and the site has the same event', async () => {
      const calendar = confirmed!.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'))
      const invitation = calendar!.content.toString()
      expect(invitation).toContain('METHOD:REQUEST')
      const uid = /^UID:(\S+)/m.exec(invitation)![1]!
      const published = await (await page.request.get(`/evenements/${slug}.ics`)).text()
      expect(published).toContain(`UID:${uid}`)
      expect(published).not.toContain('visio.exemple')
    })

    await test.step('without JavaScript somebody else registers, and waits', async () => {
      const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false })
      const other = await context.newPage()
      await registerAs(other, slug, second)
      const [mail] = await house.mailServer.waitFor(second.email)
      await other.goto(linkOf(mail!))
      await other.getByRole('button', { name: 'Je confirme ma venue' }).click()
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('Vous êtes sur la liste d’attente')
      await house.mailServer.waitFor(second.email, 2)
      await context.close()
    })

    await test.step('the page says that it is full', async () => {
      await expect(async () => {
        await page.goto(`/evenements/${slug}`)
        await expect(page.getByRole('main')).toContainText('C’est complet', { timeout: 500 })
      }).toPass({ timeout: SHOWN })
    })

    await test.step('the first one cancels from the link of the mail', async () => {
      await page.goto(linkOf(confirmed!))
      await page.getByRole('button', { name: 'Voir mes inscriptions' }).click()
      await expect(page.getByRole('main')).toContainText('https://visio.exemple.example/salle')
      await page.getByRole('button', { name: 'Annuler ma venue' }).click()
      await page.getByRole('button', { name: 'Oui, je rends ma place' }).click()
      await expect(page.getByRole('main')).toContainText('la place est rendue')
    })

    await test.step('the next in line has the seat, and is told', async () => {
      const mails = await house.mailServer.waitFor(second.email, 3)
      expect(mails[2]!.text).toContain('24')
      const store = house.store.open()
      const rows = await store.rows<{ last_name: string; state: string }>(
        `select last_name, state from registrations where last_name in ('Première', 'Seconde') order by last_name`,
      )
      await store.close()
      expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'confirmed'])
    })
  })
}
