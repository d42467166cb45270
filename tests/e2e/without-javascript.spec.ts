import { expect, test } from '../support/visitor'

test.use({ javaScriptEnabled: false })

test('without JavaScript the contact form works, from the first error to success', async ({ page, expected }) => {
  expected.complaint = /422/
  await page.goto('/contact?sujet=presse')
  await expect(page.getByLabel('Sujet')).toHaveValue('press')
  await page.getByLabel('Votre nom').fill('Ada <Lovelace>')
  await page.getByLabel('Adresse e-mail').fill('ada@exemple')
  await page.getByRole('textbox', { name: 'Votre message' }).fill('Bonjour,\n\nune question "simple" & courte.')
  await page.getByRole('button', { name: 'Envoyer mon message' }).click()

  const summary = page.getByRole('alert')
  await expect(summary.getByRole('listitem')).toHaveCount(1)
  await expect(page.getByLabel('Adresse e-mail')).toHaveAccessibleDescription(/Vérifiez l’adresse/)
  // Nothing that was typed is lost.
  await expect(page.getByLabel('Votre nom')).toHaveValue('Ada <Lovelace>')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('ada@exemple')
  await expect(page.getByLabel('Sujet')).toHaveValue('press')
  await expect(page.getByRole('textbox', { name: 'Votre message' })).toHaveValue(
    'Bonjour,\n\nune question "simple" & courte.',
  )

  await page.getByLabel('Adresse e-mail').fill('ada@exemple.fr')
  await page.getByRole('button', { name: 'Envoyer mon message' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('C’est bien arrivé')
  // Reloading sends nothing twice: the answer to the form was a redirection.
  await expect(page).toHaveURL(/\/contact\?envoi=ok$/)
})

test('without JavaScript the menu opens on a phone, and every link is a link', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'La tribune' })
    .click()
  await expect(page).toHaveURL(/\/tribune$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
