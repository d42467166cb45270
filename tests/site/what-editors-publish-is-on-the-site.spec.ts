import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { startSite } from '../support/site'
import { readableText, until } from '../support/pages'
import { PUBLIC_CONTENT, STORY } from '../support/public-content'

/** From the click on « Publier » to the page, in milliseconds. */
const VISIBLE_WITHIN = 2_000

describe('what editors publish is on the site within two seconds', () => {
  let house: Awaited<ReturnType<typeof startSite>>
  let admin: Admin

  beforeAll(async () => {
    house = await startSite()
    admin = await Admin.enter(house.cms.url)
  })
  afterAll(() => house?.stop())

  const page = async (path: string) => readableText(await (await fetch(house.web.url + path)).text())
  const shows = (path: string, text: string) =>
    until(
      () => page(path),
      (found) => found.includes(text),
      VISIBLE_WITHIN,
    )
  const hides = (path: string, text: string) =>
    until(
      () => page(path),
      (found) => !found.includes(text),
      VISIBLE_WITHIN,
    )

  it.each(PUBLIC_CONTENT)('$type', async ({ uid, by, change, drafts, page: path }) => {
    await hides(path, change.value)
    const entry = by ? await admin.find(uid, by.field, by.value) : null
    const body = { [change.field]: change.make ? change.make(undefined) : change.value }
    if (drafts) await admin.publish(uid, entry, body)
    else await admin.save(uid, entry, body)
    await shows(path, change.value)
    if (!drafts) return
    await admin.unpublish(uid, entry)
    await hides(path, change.value)
    await admin.publish(uid, entry, body)
    await shows(path, change.value)
  })

  it('a story, on its list and on its own page, and gone again', async () => {
    const { title, slug } = STORY.data
    await hides(STORY.page, title)
    const story = await admin.create(STORY.uid, STORY.data)
    await admin.publish(STORY.uid, story)
    await shows(STORY.page, title)
    await shows(`${STORY.page}/${slug}`, 'Nous l’avons construit à trois.')
    await admin.unpublish(STORY.uid, story)
    await hides(STORY.page, title)
    await until(
      async () => (await fetch(`${house.web.url}${STORY.page}/${slug}`)).status,
      (status) => status === 404,
      VISIBLE_WITHIN,
    )
  })

  it('a new page, at its own address and in the site map', async () => {
    const said = { type: 'paragraph', children: [{ type: 'text', text: 'Et c’est tant mieux.' }] }
    const sections = [{ __component: 'sections.rich-text', body: [said] }]
    const body = { title: 'Revue de presse', slug: 'revue-de-presse', lead: 'On parle de nous.', sections }
    const entry = await admin.create('api::page.page', body)
    expect((await fetch(`${house.web.url}/revue-de-presse`)).status).toBe(404)
    await admin.publish('api::page.page', entry)
    await shows('/revue-de-presse', 'On parle de nous.')
    await until(
      async () => (await fetch(`${house.web.url}/sitemap.xml`)).text(),
      (xml) => xml.includes('/revue-de-presse<'),
      VISIBLE_WITHIN,
    )
  })

  it('HTML in a field stays text', async () => {
    const lever = await admin.find('api::lever.lever', 'number', '3')
    const summary = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    await admin.publish('api::lever.lever', lever, { summary })
    const html = await until(
      async () => (await fetch(house.web.url)).text(),
      (found) => found.includes('onerror=alert(1)'),
      VISIBLE_WITHIN,
    )
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain('<script>alert(2)')
  })

  it('a link that would run a script is only text', async () => {
    const evil = { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'cliquez donc' }] }
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: '' }, evil] }]
    // The editor of the CMS refuses it or the site disarms it; either way nobody can follow it.
    await admin.publish('api::op-ed.op-ed', null, { body }).catch(() => null)
    const html = await (await fetch(`${house.web.url}/tribune`)).text()
    expect(html).not.toMatch(/href="?javascript:/i)
  })
})
