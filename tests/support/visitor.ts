/* eslint-disable no-empty-pattern -- Playwright reads which fixtures one wants from the pattern itself */
import { test as base, expect, type Page } from '@playwright/test'

let visitors = 0

/**
 * A visitor of the site, from an address of their own.
 * A warning or error in the console, and a request to another host, fails the test.
 */
export const test = base.extend<{ complaints: string[]; expected: { complaint?: RegExp } }>({
  baseURL: async ({}, use) => {
    await use(process.env.SITE)
  },
  extraHTTPHeaders: async ({}, use, { workerIndex }) => {
    visitors += 1
    await use({ 'x-forwarded-for': `203.0.${workerIndex}.${visitors}` })
  },
  /** A test that breaks something on purpose names the complaint that it expects. */
  expected: async ({}, use) => {
    await use({})
  },
  complaints: [
    async ({ page, baseURL, expected }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`another host: ${request.url()}`)
      })
      await use(complaints)
      expect(complaints.filter((complaint) => !expected.complaint?.test(complaint))).toEqual([])
      expect(await page.context().cookies()).toEqual([])
    },
    { auto: true },
  ],
})

/** Waits until the scripts have taken the page over: before that, a link is followed by the browser itself. */
export const started = (page: Page) =>
  page.waitForFunction(() => '__vue_app__' in (document.getElementById('app') ?? {}))

/**
 * Waits until a form answers by itself, as whoever reads it first would. Before that it is sent as without scripts, which
 * stories of their own tell of.
 */
export const takenOver = (page: Page, form: string) =>
  page.waitForFunction((selector) => {
    const element = document.querySelector(selector)
    // Where Vue keeps the listeners it gave an element.
    return element && Object.getOwnPropertySymbols(element).some(({ description }) => description === '_vei')
  }, form)

export { expect }
