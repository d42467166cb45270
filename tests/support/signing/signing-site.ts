/* eslint-disable no-empty-pattern -- Playwright reads which fixtures one wants from the pattern itself */
import type { Page } from '@playwright/test'
import { startCms, startWeb } from '../site'
import { startMailServer, type MailServer } from '../mail-server'
import { freePort } from '../ports'
import { openStore, type DatabaseName, type Store } from '../store'
import { test } from '../visitor'

export interface SigningHouse {
  url: string
  cmsUrl: string
  mailServer: MailServer
  store: Store
}

/** A CMS, site and mail server for the tests of one database. */
export const testOn = (database: DatabaseName) =>
  test.extend<object, { house: SigningHouse }>({
    house: [
      async ({}, use) => {
        const store = await openStore(database)
        const mailServer = await startMailServer()
        const port = await freePort()
        const url = `http://127.0.0.1:${port}`
        const env = { ...store.env, SMTP_URL: mailServer.url, SITE_URL: url }
        const cms = await startCms({ dataDir: store.dataDir, env })
        const web = await startWeb({ cmsUrl: cms.url, port })
        await use({ url, cmsUrl: cms.url, mailServer, store })
        await Promise.all([web.stop(), cms.stop()])
        await mailServer.stop()
        await store.remove()
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ house }, use) => {
      await use(house.url)
    },
  })

export interface Person {
  firstName: string
  lastName: string
  email: string
  departement: string
}

/** A faster form was filled in by a machine, and its signature set aside (milliseconds). */
const UNHURRIED = 3_200

/** Fills in the form with a public name, and sends it. */
export async function signAs(page: Page, { firstName, lastName, email, departement }: Person): Promise<void> {
  await page.goto('/tribune/signer')
  await page.getByLabel('Prénom').fill(firstName)
  await page.getByLabel('Nom', { exact: true }).fill(lastName)
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByRole('radio', { name: 'Une association' }).check({ force: true })
  await page.getByLabel('Département').selectOption(departement)
  await page.getByRole('checkbox', { name: /Afficher mon nom/ }).check({ force: true })
  await page.getByRole('checkbox', { name: /accepte/ }).check({ force: true })
  await page.waitForTimeout(UNHURRIED)
  await page.getByRole('button', { name: 'Je signe la tribune' }).click()
}
