import { expect as hasty, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { openDatabase } from '../support/database'
import { seededDataDir, startCms } from '../support/site'
import { linkOf, recipientsOf, startMailServer, type MailServer } from '../support/mail-server'
import type { Running } from '../support/processes'
import { sampleSignature } from '../support/use-signing'
import { enterAdmin, person, type Person, type Role } from '../support/team'

const UID = 'api::update.update'
const NEWS = {
  title: 'La loi avance',
  slug: 'la-loi-avance',
  date: '2021-03-10',
  lead: 'Une étape de plus vers le droit de l’alliance.',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'On vous raconte tout.' }] }],
}

/** The admin is a big thing to open, on two cores that all the rest shares. */
const expect = hasty.configure({ timeout: 30_000 })

let mailServer: MailServer
let cms: Running
let chief: Admin
let news: string
let readers: string[]
let remove: () => Promise<void>

test.beforeAll(async () => {
  const copy = await seededDataDir()
  remove = copy.remove
  mailServer = await startMailServer()
  const env = { SMTP_URL: mailServer.url, SITE_URL: process.env.SITE! }
  cms = await startCms({ dataDir: copy.dataDir, env })
  chief = await Admin.enter(cms.url)
  const entry = await chief.create(UID, NEWS)
  await chief.publish(UID, entry, NEWS)
  news = entry.documentId
  readers = [await sign(true), await sign(true)]
  await sign(false)
  const database = openDatabase(copy.dataDir)
  await database.rows(`update signatories set state = 'confirmed', confirmed_at = consent_at where state = 'pending'`)
  await database.close()
})
test.afterAll(async () => {
  await cms?.stop()
  await mailServer?.stop()
  await remove?.()
})

async function sign(newsletter: boolean): Promise<string> {
  const form = sampleSignature({ newsletter })
  const answer = await fetch(`${cms.url}/api/signatories`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${form.email.length}` },
    body: JSON.stringify({ data: form }),
  })
  expect(answer.status).toBe(202)
  return form.email
}

/** Opens the news in the real admin, as somebody. */
async function open(page: Page, who: Person) {
  await enterAdmin(page, cms.url, who)
  await page.goto(`${cms.url}/admin/content-manager/collection-types/${UID}/${news}?plugins[i18n][locale]=fr`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEWS.title)
}
const standing = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible()
/** The news that came for them, beside the confirmations of their signatures. */
const sentTo = (whom: string[]) =>
  mailServer.mails.filter((mail) => mail.subject === NEWS.title && recipientsOf(mail).some((to) => whom.includes(to)))
const somebodyOf = (role: Role) => person(chief, cms.url, role)

test('a person mails the news, once another has approved it', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const writer = await somebodyOf('publication')
  await open(page, writer)
  await standing(page, '2\u00a0personnes ont demandé nos nouvelles')

  await page.getByRole('button', { name: 'Aperçu de l’e-mail' }).click()
  const mail = page.frameLocator('iframe')
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('Du nouveau !')
  await expect(mail.getByText('On vous raconte tout.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'M’envoyer un essai' }).click()
  await standing(page, 'Essai envoyé')
  expect((await mailServer.waitFor(writer.email))[0]?.subject).toBe('Essai\u00a0: La loi avance')
  await page.getByLabel('E-mails par minute').fill('600')
  await page.getByRole('button', { name: 'Proposer l’envoi' }).press('Enter')
  await standing(page, 'À approuver')
  await expect(page.getByRole('button', { name: 'Approuver l’envoi' })).toBeHidden()
  expect(sentTo(readers)).toEqual([])

  const other = await browser.newPage()
  await open(other, await somebodyOf('publication'))
  await standing(other, 'À approuver')
  // Meanwhile the writer proposes another one, and what was on the screen is approved no more.
  const ask = (what: string, data: object = {}) =>
    writer.admin.request('POST', `/team/mailings/${news}/${what}`, { data })
  await ask('test')
  await ask('submit', { pace: 600 })
  await other.getByRole('button', { name: 'Approuver l’envoi' }).click()
  await expect(other.getByText('Le texte a changé depuis que vous l’avez lu.')).toBeVisible()
  await standing(other, 'À approuver')
  await other.getByRole('button', { name: 'Approuver l’envoi' }).click()
  await standing(other, 'Approuvé')
  const path = `/team/mailings/${news}`
  const unanswered = other.waitForEvent('requestfailed', (request) => request.url().endsWith(path))
  await other.route(`**${path}`, (route) => route.abort(), { times: 1 })
  await other.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await other.getByRole('alertdialog').getByRole('button', { name: 'Envoyer', exact: true }).click()
  await standing(other, 'Terminé')
  await expect(other.getByText('2\u00a0e-mails partis')).toBeVisible()
  await unanswered
  await expect(other.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  await other.close()

  await mailServer.waitFor(readers[1]!, 2)
  expect(sentTo(readers)).toHaveLength(2)
  expect(linkOf(sentTo(readers)[0]!)).toContain('/actualites/desinscription?jeton=')
  expect(mailServer.mails.filter(({ subject }) => subject === NEWS.title)).toHaveLength(2)
})

test('who only writes is shown no mailing', async ({ page }) => {
  await open(page, await somebodyOf('redaction'))
  await expect(page.getByRole('button', { name: 'Publier' }).or(page.getByText('Brouillon')).first()).toBeVisible()
  await expect(page.getByText('Envoi aux signataires')).toBeHidden()
})
