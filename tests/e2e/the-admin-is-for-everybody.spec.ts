import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { formOf, fromElsewhere, sampleTestimony } from '../support/use-testimonies'
import { SCREENS, strapiTranslations, type Screens } from '../support/strapi-translations'
import { enterAdmin, person, type Role } from '../support/team'

const CONTENT = '/admin/content-manager'
/** Pages of our own; the frames of the home page are Strapi's. */
const OURS = [
  '/admin/moderation/signatures',
  '/admin/moderation/stories',
  '/admin/moderation/messages',
  '/admin/exports',
]
const STRAPI = [
  '/admin',
  `${CONTENT}/collection-types/api::page.page`,
  `${CONTENT}/collection-types/api::page.page/create`,
  `${CONTENT}/collection-types/api::lever.lever`,
  `${CONTENT}/collection-types/api::event.event/create`,
  `${CONTENT}/collection-types/api::signatory.signatory`,
  `${CONTENT}/single-types/api::op-ed.op-ed`,
  '/admin/plugins/upload',
  '/admin/me',
]
/** Strapi has these in its code, for screen readers alone: no translation reaches them. */
const STATUSES = ['draft', 'published', 'modified']

const cms = () => process.env.CMS ?? ''

async function enter(page: Page, role: Role): Promise<void> {
  await enterAdmin(page, cms(), await person(await Admin.enter(cms()), cms(), role))
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(cms() + path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Chargement')).toHaveCount(0)
}

/** Something to judge on each page of the moderation. */
async function sendSomething(title = 'Un four pour trois villages'): Promise<void> {
  const told = await fetch(`${cms()}/api/testimonies`, {
    method: 'POST',
    body: formOf(sampleTestimony({ title })),
    headers: fromElsewhere(),
  })
  const message = { name: 'Lê N’Diaye', email: 'le@exemple.fr', subject: 'press', body: 'Pouvez-vous nous appeler ?' }
  const left = await fetch(`${cms()}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromElsewhere() },
    body: JSON.stringify({ data: message }),
  })
  expect([told.status, left.status]).toEqual([202, 202])
}

/** Everything that Strapi could say in English, but for words that French has too. */
async function englishWords(): Promise<Set<string>> {
  const french = new Set<string>(STATUSES)
  const english = new Set<string>()
  for (const screens of Object.keys(SCREENS) as Screens[]) {
    for (const word of (await strapiTranslations(screens, 'fr')).values()) french.add(word.trim())
    for (const word of (await strapiTranslations(screens, 'en')).values()) english.add(word.trim())
  }
  for (const word of french) english.delete(word)
  return english
}

/** What can be read on a page, and what a screen reader says of it. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '')
    const names = ['aria-label', 'placeholder', 'title']
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join()))
      said.push(...names.map((name) => element.getAttribute(name) ?? ''))
    return said.map((words) => words.trim()).filter(Boolean)
  })

test('no word of English stands on the screens of the team', async ({ page }) => {
  test.slow()
  await enter(page, 'administration')
  const english = await englishWords()
  expect(english.size).toBeGreaterThan(1_000)
  const found: string[] = []
  for (const path of [...OURS, ...STRAPI]) {
    await open(page, path)
    const words = await wordsOn(page)
    expect(words.length).toBeGreaterThan(10)
    found.push(...words.filter((word) => english.has(word)).map((word) => `${path}: ${word}`))
  }
  expect(found).toEqual([])
})

test('axe finds nothing on the pages that the team moderates and exports with, light and dark', async ({ page }) => {
  test.slow()
  await sendSomething()
  await enter(page, 'moderation')
  const problems: string[] = []
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => localStorage.setItem('STRAPI_THEME', name), theme)
    for (const path of OURS) {
      await open(page, path)
      const { violations } = await new AxeBuilder({ page }).include('main').analyze()
      for (const { id, nodes } of violations)
        problems.push(`${path} ${theme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
    }
  }
  expect(problems).toEqual([])
})

test('a refusal is taken back before anybody hears of it; an answer too, with its words', async ({ page }) => {
  const title = 'Le lavoir repris'
  await sendSomething(title)
  await enter(page, 'moderation')
  await open(page, '/admin/moderation/stories')
  const sheet = page.getByRole('article').filter({ hasText: title })
  await sheet.getByRole('button', { name: 'Refuser', exact: true }).click()
  await sheet.getByRole('textbox').fill('Trop courte.')
  await sheet.getByRole('button', { name: 'Refuser et le dire' }).click()
  await expect(page.getByText('Histoire refusée')).toBeVisible()
  await page.getByRole('tab', { name: 'Refusées' }).click()
  await expect(page.getByRole('article').filter({ hasText: title })).toContainText('Trop courte.')
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByText('Son auteur·ice n’en saura rien')).toBeVisible()
  await page.getByRole('tab', { name: 'À lire' }).click()
  await expect(page.getByRole('article').filter({ hasText: title })).toBeVisible()

  await open(page, '/admin/moderation/messages')
  const message = page.getByRole('article').first()
  await message.getByRole('button', { name: 'Répondre' }).click()
  await message.getByRole('textbox', { name: 'Objet' }).fill('À ce soir')
  await message.getByRole('textbox', { name: 'Votre réponse' }).fill('Nous vous appelons ce soir.')
  await message.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await expect(page.getByText('Réponse enregistrée')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByText('Réponse annulée')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Votre réponse' })).toHaveValue('Nous vous appelons ce soir.')
})
