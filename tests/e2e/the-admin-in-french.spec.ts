import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { SCREENS, strapiWords, type Screens } from '../support/strapi-words'
import { enterAdmin, person } from '../support/team'

const CONTENT = '/admin/content-manager'
const SEEN = [
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

let cms: string

test.beforeEach(async ({ page }) => {
  cms = process.env.CMS!
  await enterAdmin(page, cms, await person(await Admin.enter(cms), cms, 'administration'))
})

/** Everything the admin could say in English, but for words that French has too. */
async function englishWords(): Promise<Set<string>> {
  const both = new Set<string>()
  const english = new Set<string>()
  for (const screens of Object.keys(SCREENS) as Screens[]) {
    for (const word of (await strapiWords(screens, 'fr')).values()) both.add(word)
    for (const word of (await strapiWords(screens, 'en')).values()) english.add(word.trim())
  }
  for (const word of [...both, ...STATUSES]) english.delete(word.trim())
  return english
}

/** What can be read on a page, and what a screen reader says of it. */
const wordsOn = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) said.push(element.getAttribute(name) ?? '')
    return said.map((words) => words.trim()).filter(Boolean)
  })

test('no word of English stands on the screens of the team', async ({ page }) => {
  test.slow()
  const english = await englishWords()
  expect(english.size).toBeGreaterThan(1_000)
  const found: string[] = []
  for (const path of SEEN) {
    await page.goto(`${cms}${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Chargement')).toHaveCount(0)
    const words = await wordsOn(page)
    expect(words.length).toBeGreaterThan(10)
    found.push(...words.filter((word) => english.has(word)).map((word) => `${path}: ${word}`))
  }
  expect(found).toEqual([])
})

test('what is wrong is said beside the field, and nothing that was typed is lost', async ({ page }) => {
  await page.goto(`${cms}${CONTENT}/collection-types/api::lever.lever/create`)
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
