import { fileURLToPath } from 'node:url'
import { expect as hasty, test as base, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { openDatabase } from '../support/database'
import { postTo } from '../support/use-registrations'
import { sampleSignature } from '../support/use-signing'
import { enterAdmin, person, type Role } from '../support/team'

const CMS = process.env.CMS ?? ''
const CONTENT = `${CMS}/admin/content-manager/collection-types`
const DAY = 24 * 3_600_000

const expect = hasty.configure({ timeout: 30_000 })
const test = base.extend<{ chief: Admin }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures one wants from the pattern itself
  chief: async ({}, use) => {
    await use(await Admin.enter(CMS))
  },
})
test.describe.configure({ timeout: 120_000 })

/** Where the guide looks for its pictures. */
const take = (page: Page, name: string) =>
  page.screenshot({
    path: fileURLToPath(new URL(`../../docs/pictures/guide/${name}.png`, import.meta.url)),
    animations: 'disabled',
  })

async function enterAs(page: Page, chief: Admin, role: Role): Promise<void> {
  await enterAdmin(page, CMS, await person(chief, CMS, role))
}

const NAMES = ['Aminata', 'Lucien', 'Maëlle', 'Youssef', 'Jeanne', 'Tomás', 'Ninon', 'Baptiste']

async function sign(firstName: string, changes: Record<string, unknown> = {}): Promise<void> {
  const answer = await postTo(CMS, '/signatories', sampleSignature({ firstName, ...changes }))
  expect(answer.status).toBe(202)
}

test.beforeAll(async () => {
  for (const name of NAMES) await sign(name, { newsletter: true })
  for (const name of NAMES) await sign(name, { website: 'https://spam.example' })
  const database = openDatabase(process.env.DATA_DIR ?? '')
  await database.rows(`update signatories set state = 'confirmed', confirmed_at = consent_at where state = 'pending'`)
  await database.close()
})

test('how it goes', async ({ page, chief }) => {
  await enterAs(page, chief, 'administration')
  await expect(page.getByRole('region', { name: 'Signatures', exact: true })).toContainText('aujourd’hui')
  await expect(page.getByText('Chargement')).toHaveCount(0)
  await take(page, 'accueil')
})

test('a text, and its preview', async ({ page, chief }) => {
  const home = await chief.find('api::page.page', 'slug', 'home')
  await enterAs(page, chief, 'publication')
  await page.goto(`${CONTENT}/api::page.page/${home.documentId}`)
  await page.getByRole('button', { name: /^Ouverture - / }).click()
  await page.locator('[name="sections.0.title"]').fill('Formons la ronde')
  await page.locator('[name="sections.0.title"]').scrollIntoViewIfNeeded()
  await take(page, 'texte')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click()
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Formons la ronde')
  await take(page, 'apercu')
})

test('a lever', async ({ page, chief }) => {
  await enterAs(page, chief, 'redaction')
  await page.goto(`${CONTENT}/api::lever.lever/create`)
  await page.locator('input[name=number]').fill('1')
  await page.locator('input[name=title]').fill('S’allier pour la mer')
  await page.locator('textarea[name=summary]').fill('Ce que l’on gagne à s’y mettre ensemble.')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/a déjà ce numéro/).first()).toBeVisible()
  await take(page, 'levier')
})

test('a date', async ({ page, chief }) => {
  const startsAt = new Date(Date.now() + 10 * DAY)
  const event = await chief.create('api::event.event', {
    title: 'Café de l’alliance',
    slug: 'cafe-de-l-alliance',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + DAY / 12).toISOString(),
    online: true,
    summary: 'Une heure pour poser ses questions.',
  })
  await enterAs(page, chief, 'publication')
  await page.goto(`${CONTENT}/api::event.event/${event.documentId}`)
  const dates = page.getByRole('complementary').filter({ hasText: 'Dates prévues' })
  const day = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10)
  await dates.getByLabel('Publier le', { exact: true }).fill(`${day}T09:00`)
  await dates.getByRole('button', { name: 'Programmer la publication' }).click()
  await expect(dates.getByText(/Publication prévue/)).toBeVisible()
  await dates.getByText(/Publication prévue/).scrollIntoViewIfNeeded()
  await take(page, 'date')
})

test('signatures to check', async ({ page, chief }) => {
  await enterAs(page, chief, 'moderation')
  await page.goto(`${CMS}/admin/moderation/signatures`)
  await page.getByRole('checkbox', { name: 'Choisir toutes les signatures affichées' }).click()
  await page.getByRole('button', { name: 'Accepter' }).click()
  await expect(page.getByRole('alertdialog').getByText(/seront acceptées/)).toBeVisible()
  await take(page, 'signatures')
})

test('a message', async ({ page, chief }) => {
  await postTo(CMS, '/messages', {
    name: 'Rosalie Ferrand',
    email: 'rosalie@exemple.fr',
    subject: 'question',
    body: 'Bonjour, notre association de quartier voudrait organiser une rencontre. Par où commencer ?',
  })
  await enterAs(page, chief, 'moderation')
  await page.goto(`${CMS}/admin/moderation/messages`)
  await page.getByRole('button', { name: 'Répondre' }).first().click()
  await expect(page.getByLabel('Votre réponse')).toBeVisible()
  await take(page, 'message')
})

test('an export', async ({ page, chief }) => {
  await enterAs(page, chief, 'moderation')
  await page.goto(`${CMS}/admin/exports`)
  await page.getByRole('radio', { name: 'Inscriptions à un événement' }).click()
  await take(page, 'export')
})

test('news for signatories', async ({ page, chief }) => {
  const news = await chief.create('api::update.update', {
    title: 'La loi avance',
    slug: 'la-loi-avance-guide',
    date: new Date().toISOString().slice(0, 10),
    lead: 'Une étape de plus vers le droit de l’alliance.',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'On vous raconte tout.' }] }],
  })
  await chief.publish('api::update.update', news)
  await enterAs(page, chief, 'publication')
  await page.goto(`${CONTENT}/api::update.update/${news.documentId}?plugins[i18n][locale]=fr`)
  const envoi = page.getByText('Envoi aux signataires')
  await expect(envoi).toBeVisible()
  await envoi.scrollIntoViewIfNeeded()
  await take(page, 'actualite')
})

test('somebody new in the team', async ({ page, chief }) => {
  await enterAs(page, chief, 'administration')
  await page.goto(`${CMS}/admin/settings/users?pageSize=10&page=1&sort=firstname`)
  await page
    .getByRole('button', { name: /Ajouter|Inviter|Créer/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take(page, 'equipe')
})
