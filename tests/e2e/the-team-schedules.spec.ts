import { expect, test, type Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { enterAdmin, person } from '../support/team'

const EVENT = 'api::event.event'
const CMS = () => process.env.CMS!
const HOUR = 3_600_000

/** A draft that nobody has published, and its form. */
async function anEvent(chief: Admin, slug: string) {
  const startsAt = new Date(Date.now() + 96 * HOUR)
  const endsAt = new Date(startsAt.getTime() + HOUR)
  const { documentId } = await chief.create(EVENT, {
    title: `Webcafé ${slug}`,
    slug,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    online: true,
    summary: 'Un café, un écran.',
  })
  return { documentId, form: `${CMS()}/admin/content-manager/collection-types/${EVENT}/${documentId}` }
}

const slugs = () => `prevu-${Date.now()}`
const panel = (page: Page, name: string) => page.getByRole('complementary').filter({ hasText: name })

/** An hour in two days, as a form writes it. */
const inTwoDays = () => new Date(Date.now() + 48 * HOUR).toISOString().slice(0, 11) + '09:00'

test('somebody who publishes schedules an event, and sees it in the list', async ({ page }) => {
  const chief = await Admin.enter(CMS())
  const slug = slugs()
  const event = await anEvent(chief, slug)
  await enterAdmin(page, CMS(), await person(chief, CMS(), 'publication'))
  await page.goto(event.form)
  const dates = panel(page, 'Dates prévues')

  await dates.getByLabel('Publier le', { exact: true }).fill('2020-01-01T09:00')
  await dates.getByRole('button', { name: 'Programmer la publication' }).click()
  await expect(dates.getByText(/Cette date est passée/)).toBeVisible()
  await expect(dates.getByLabel('Publier le', { exact: true })).toHaveValue('2020-01-01T09:00')

  await dates.getByLabel('Publier le', { exact: true }).fill(inTwoDays())
  await dates.getByRole('button', { name: 'Programmer la publication' }).click()
  await expect(dates.getByText(/Publication prévue .* à 09:00, par Camille publication/)).toBeVisible()

  await page.goto(`${CMS()}/admin/content-manager/collection-types/${EVENT}?_q=${slug}`)
  const row = page.getByRole('row').filter({ hasText: slug })
  await expect(page.getByRole('gridcell', { name: 'Dates prévues' })).toBeVisible()
  await expect(row.getByText(/Publication .* 09:00/)).toBeVisible()

  await page.goto(`${CMS()}/admin`)
  const coming = page.getByRole('region', { name: 'Dates prévues', exact: true })
  await expect(coming.getByRole('listitem').filter({ hasText: slug })).toContainText(/Publication .* à 09:00/)
  await expect(coming.getByRole('link', { name: slug })).toHaveAttribute('href', new RegExp(event.documentId))
})

test('somebody who only writes sees the date, and cannot set one', async ({ page }) => {
  const chief = await Admin.enter(CMS())
  const event = await anEvent(chief, slugs())
  const writer = await person(chief, CMS(), 'redaction')
  await enterAdmin(page, CMS(), writer)
  await page.goto(event.form)
  const dates = panel(page, 'Dates prévues')
  await expect(dates.getByText('Aucune publication prévue.')).toBeVisible()
  await expect(dates.getByRole('button')).toHaveCount(0)
  const body = { about: EVENT, subject: event.documentId, locale: null, move: 'publish', time: inTwoDays() }
  expect(await writer.admin.status('POST', '/team/planned-dates', body)).toBe(403)
})

test('two people on one document know of each other, and of what the other saved meanwhile', async ({
  browser,
  page,
}) => {
  const chief = await Admin.enter(CMS())
  const event = await anEvent(chief, slugs())
  await enterAdmin(page, CMS(), await person(chief, CMS(), 'publication'))
  await page.goto(event.form)
  await expect(panel(page, 'À plusieurs').getByText(/Personne d’autre/)).toBeVisible()

  await page.getByLabel('Résumé').fill('Mes mots.')

  const context = await browser.newContext({ locale: 'fr-FR' })
  const second = await context.newPage()
  await enterAdmin(second, CMS(), await person(chief, CMS(), 'redaction'))
  await second.goto(event.form)
  await expect(panel(second, 'À plusieurs').getByText('Camille publication a aussi ouvert ce document.')).toBeVisible()
  await second.getByLabel('Résumé').fill('Les mots de la rédaction.')
  await second.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(panel(second, 'Historique').getByText('Camille redaction a modifié')).toBeVisible()
  await context.close()

  const together = panel(page, 'À plusieurs')
  await expect(together.getByText(/Camille redaction a enregistré ce document à/)).toBeVisible({ timeout: 15_000 })
  await expect(page.getByLabel('Résumé')).toHaveValue('Mes mots.')
  await together.getByRole('button', { name: 'Garder les miens' }).click()
  await expect(together.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  const history = panel(page, 'Historique')
  await expect(history.getByText('Camille publication a modifié')).toBeVisible()
  await history.getByText('Résumé').first().click()
  await expect(history.getByText('Mes mots.')).toBeVisible()
  await expect(history.getByText('Les mots de la rédaction.').first()).toBeVisible()
})

test('what the site uses is asked for when somebody looks and when they save, and not by the clock', async ({
  page,
}) => {
  const chief = await Admin.enter(CMS())
  const event = await anEvent(chief, slugs())
  await enterAdmin(page, CMS(), await person(chief, CMS(), 'redaction'))
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const times = (path: string) => asked.filter((known) => known === path).length
  await page.clock.install()
  await page.goto(event.form)
  await expect(panel(page, 'Historique').getByText('a créé')).toBeVisible()
  await expect.poll(() => times('/team/uses')).toBe(1)

  const before = times('/team/history')
  await page.clock.fastForward(60_000)
  await expect.poll(() => times('/team/history')).toBeGreaterThan(before)
  expect(times('/team/uses')).toBe(1)

  await page.getByLabel('Résumé').fill('D’autres mots.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(panel(page, 'Historique').getByText('Camille redaction a modifié')).toBeVisible()
  expect(times('/team/uses')).toBe(2)
})
