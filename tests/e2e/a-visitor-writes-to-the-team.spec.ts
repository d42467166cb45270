import type { Page } from '@playwright/test'
import { Admin } from '../support/admin'
import { expect, takenOver, test } from '../support/visitor'

const open = async (page: Page) => {
  await page.goto('/contact')
  await takenOver(page, '#contact')
}
const fill = async (page: Page, body: string) => {
  await page.getByLabel('Votre nom').fill('Lê N’Diaye')
  await page.getByLabel('Adresse e-mail').fill('le@exemple.fr')
  await page.getByLabel('Sujet').selectOption('question')
  await page.getByRole('textbox', { name: 'Votre message' }).fill(body)
}
const button = (page: Page) => page.getByRole('button', { name: 'Envoyer mon message' })
const send = (page: Page) => button(page).click()
const sent = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est bien arrivé')

test('a visitor writes to the team, and the team finds it', async ({ page }) => {
  await open(page)
  const body = `Comment rejoindre une alliance ? ${Date.now()}`
  await fill(page, body)
  await page.waitForTimeout(2_100)
  await send(page)
  await sent(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const admin = await Admin.enter(process.env.CMS!)
  expect(await admin.find('api::message.message', 'body', body)).toMatchObject({ name: 'Lê N’Diaye', suspect: false })
})

test('what is missing is said at the top and beside each field, and the way there is one press', async ({ page }) => {
  await open(page)
  await send(page)
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('listitem')).toHaveCount(4)
  await summary.getByRole('link', { name: /Adresse e-mail/ }).click()
  const email = page.getByLabel('Adresse e-mail')
  await expect(email).toBeFocused()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/Indiquez votre adresse/)
  await fill(page, 'Voilà un message complet.')
  await send(page)
  await sent(page)
})

test('a link that says why leads to a form that knows', async ({ page }) => {
  await page.goto('/contact?sujet=temoignage')
  await expect(page.getByLabel('Sujet')).toHaveValue('testimony')
})

test('when the network fails the text is kept, and offered again on the next visit', async ({ page, expected }) => {
  expected.complaint = /Failed to load resource|ERR_/
  await open(page)
  const body = 'Un message écrit dans un tunnel.'
  await fill(page, body)
  await page.route('**/api/messages', (route) => route.abort())
  await send(page)
  await expect(page.getByRole('alert')).toContainText('n’est pas parti')
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toHaveValue(body)

  await page.unroute('**/api/messages')
  await page.goto('/')
  await page.goto('/contact')
  await page.getByRole('button', { name: 'Le reprendre' }).click()
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toHaveValue(body)
  await send(page)
  await sent(page)
  await page.goto('/contact')
  await expect(page.getByRole('button', { name: 'Le reprendre' })).toBeHidden()
})

test('when the CMS is down the form says so, and it works again within five seconds of its return', async ({
  page,
  expected,
}) => {
  expected.complaint = /Failed to load resource/
  const cms = Number(process.env.CMS_PID)
  await open(page)
  await fill(page, 'Un message pendant la sieste du serveur.')
  process.kill(cms, 'SIGSTOP')
  try {
    await send(page)
    await expect(page.getByRole('alert')).toContainText('n’est pas parti', { timeout: 15_000 })
  } finally {
    process.kill(cms, 'SIGCONT')
  }
  await expect(async () => {
    // What was sent before may have arrived by now.
    if (await button(page).isVisible()) await send(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est bien arrivé', { timeout: 1_500 })
  }).toPass({ timeout: 5_000 })
})

test('after five messages the form asks to wait, in minutes', async ({ page, expected }) => {
  expected.complaint = /429/
  for (let time = 0; time < 5; time++) {
    await open(page)
    await fill(page, `Message numéro ${time} d’une longue série.`)
    await send(page)
    await sent(page)
  }
  await open(page)
  await fill(page, 'Et un de plus pour la route.')
  await send(page)
  await expect(page.getByRole('alert')).toContainText(/\d+\s+minutes/)
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toHaveValue('Et un de plus pour la route.')
})

test('HTML in a message is text, on the way there and back', async ({ page }) => {
  await open(page)
  await fill(page, '<img src=x onerror="document.title=1"> <b>gras</b> et bien plus')
  await page.getByLabel('Adresse e-mail').fill('pas-une-adresse')
  await send(page)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page).not.toHaveTitle('1')
})
