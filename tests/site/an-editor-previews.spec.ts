import { openPreview, PREVIEW_HEADER, PREVIEW_PARAM, previewLink, signPreview } from '@confettis/shared/preview'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { SECRETS, startSite } from '../support/site'
import { readableText, until } from '../support/pages'
import { STORY } from '../support/public-content'
import { person } from '../support/team'

/** A house that has just opened is slow with its first pages (milliseconds). */
const PATIENCE = 10_000

const SECRET = SECRETS.PREVIEW_SECRET
const LEVER = 'api::lever.lever'
const PAGE = 'api::page.page'

describe('an editor previews', () => {
  let house: Awaited<ReturnType<typeof startSite>>
  let admin: Admin

  beforeAll(async () => {
    house = await startSite()
    admin = await Admin.enter(house.cms.url)
  })
  afterAll(() => house?.stop())

  /** Where the admin's button leads, as Strapi asks for it. */
  const button = async (uid: string, entry: { documentId: string }, more = '', who = admin) => {
    const { data } = await who.request<{ data?: { url?: string } }>(
      'GET',
      `/content-manager/preview/url/${uid}?documentId=${entry.documentId}${more}`,
    )
    return data?.url
  }
  const visit = async (url: string | undefined) => {
    const answer = await fetch(url ?? '', { redirect: 'manual' })
    const html = await answer.text()
    return { status: answer.status, headers: answer.headers, html, text: readableText(html) }
  }
  const publicly = async (path: string) => (await visit(house.web.url + path)).text

  it('a draft, which nobody else sees, before and after', async () => {
    const lever = await admin.find(LEVER, 'number', '3')
    const path = `/leviers/${String(lever.slug)}`
    const publishedTitle = 'Instauration d’un suivi des besoins'
    await until(
      () => publicly(path),
      (text) => text.includes(publishedTitle),
      PATIENCE,
    )
    await admin.save(LEVER, lever, { title: 'Un levier en chantier' })
    const url = await button(LEVER, lever, '&status=modified')
    expect(new URL(url ?? '').origin + new URL(url ?? '').pathname).toBe(`${house.web.url}/apercu${path}`)

    const preview = await visit(url)
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('Un levier en chantier')
    expect(preview.text).toContain('Aperçu — brouillon')
    expect(preview.html).toContain(`href="${path}" target="_blank"`)
    expect(preview.headers.get('cache-control')).toBe('no-store')
    expect(preview.headers.get('x-robots-tag')).toBe('noindex')
    expect(preview.headers.get('referrer-policy')).toBe('no-referrer')
    const policy = preview.headers.get('content-security-policy')
    expect(policy).toContain(`frame-ancestors ${house.cms.url}`)
    expect(policy).toContain("form-action 'none'")
    expect(preview.html).not.toMatch(/type="module"|id="state"/)

    const [kept, anew] = [await publicly(path), await publicly(`${path}?x=1`)]
    for (const text of [kept, anew]) expect(text).toContain(publishedTitle)
    for (const text of [kept, anew]) expect(text).not.toContain('Un levier en chantier')
    const api = await fetch(`${house.cms.url}/api/levers/${String(lever.slug)}`)
    expect(await api.text()).not.toContain('Un levier en chantier')
    const plain = await fetch(house.web.url + path)
    expect(plain.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")

    await admin.save(LEVER, lever, { title: 'Un levier encore changé' })
    expect((await visit(url)).text).toContain('Un levier encore changé')
    expect((await visit(await button(LEVER, lever, '&status=published'))).text).not.toContain('encore changé')
  })

  it('lists of a preview show drafts, and its links stay in the preview', async () => {
    const { title } = await admin.create(LEVER, {
      title: 'Un huitième levier',
      slug: 'huitieme',
      number: 8,
      summary: 'Bref.',
    })
    await admin.create(LEVER, { title: 'À peine commencé', slug: 'a-peine' })
    const home = await visit(await button(PAGE, await admin.find(PAGE, 'slug', 'home')))
    expect(home.text).toContain(title)
    expect(home.text).not.toContain('À peine commencé')
    const [, link = ''] = /<a[^>]* href="(\/apercu\/leviers\/huitieme[^"]*)"/.exec(home.html) ?? []
    const lever = await visit(house.web.url + link.replaceAll('&amp;', '&'))
    expect(lever.text).toContain('Un huitième levier')
    expect(lever.text).toContain('Cette page n’est pas publiée.')
    expect((await visit(`${house.web.url}/leviers/huitieme`)).status).toBe(404)
  })

  it('a story that was never published; one that a visitor sent shows in no list', async () => {
    const story = await admin.create(STORY.uid, STORY.data)
    const seen = await visit(await button(STORY.uid, story))
    expect(seen.text).toContain(STORY.data.title)
    await admin.save(STORY.uid, story, { contentState: 'to-read' })
    const list = await previewLink(SECRET, '/temoignages', { status: 'draft', expires: Date.now() + 60_000 })
    expect((await visit(house.web.url + list)).text).not.toContain(STORY.data.title)
    await admin.save(STORY.uid, story, { contentState: 'accepted' })
    expect((await visit(house.web.url + list)).text).toContain(STORY.data.title)
  })

  it('a submission of a visitor is previewed by its own button alone', async () => {
    const story = await admin.create(STORY.uid, { ...STORY.data, slug: 'a-lire', contentState: 'to-read' })
    const link = { type: 'link', url: '/temoignages/a-lire', children: [{ type: 'text', text: 'Lire' }] }
    const body = [{ type: 'paragraph', children: [link] }]
    const page = await admin.create(PAGE, {
      title: 'Une page',
      slug: 'une-page',
      sections: [{ __component: 'sections.rich-text', body }],
    })
    const { html } = await visit(await button(PAGE, page))
    const [, href = ''] = /<a[^>]* href="(\/apercu\/temoignages\/a-lire[^"]*)"/.exec(html) ?? []
    const linked = () => visit(house.web.url + href.replaceAll('&amp;', '&'))
    expect(await linked()).toMatchObject({ status: 404, text: expect.not.stringContaining(STORY.data.title) })
    expect((await visit(await button(STORY.uid, story))).text).toContain(STORY.data.title)
    await admin.save(STORY.uid, story, { contentState: 'accepted' })
    expect((await linked()).text).toContain(STORY.data.title)
  })

  it.each([
    ['api::op-ed.op-ed', '/apercu/tribune'],
    ['api::site.site', '/apercu'],
  ])('%s, at %s', async (uid, path) => {
    const url = await button(uid, await admin.find(uid))
    expect(new URL(url ?? '').pathname).toBe(path)
    expect((await visit(url)).status).toBe(200)
  })

  it('nothing of what has no page', async () => {
    const partner = await admin.create('api::partner.partner', { name: 'Voisines', code: 'voisines' })
    expect(await button('api::partner.partner', partner)).toBeUndefined()
  })

  it('nothing of what they may not read', async () => {
    const writer = await person(admin, house.cms.url, 'redaction')
    const asks = async (uid: string, field: string, value: string) =>
      button(uid, await admin.find(uid, field, value), '', writer.admin)
    expect(await asks(LEVER, 'number', '3')).toContain('/apercu/leviers/')
    expect(await asks(STORY.uid, 'slug', STORY.data.slug)).toBeUndefined()
  })

  it('a bad preview token shows nothing of a draft', async () => {
    const lever = await admin.find(LEVER, 'number', '8')
    const url = new URL((await button(LEVER, lever)) ?? '')
    const token = url.searchParams.get(PREVIEW_PARAM) ?? ''
    const preview = await openPreview(SECRET, '/leviers/huitieme', token, Date.now())
    expect(preview).toMatchObject({ status: 'draft' })
    const over = await signPreview(SECRET, { ...preview!, expires: Date.now() - 1 })
    const forged = await signPreview('another secret', preview!)
    const addresses = [
      `/apercu/leviers/huitieme`,
      `/apercu/leviers/huitieme?jeton=${over}`,
      `/apercu/leviers/huitieme?jeton=${forged}`,
      `/apercu/leviers/don-de-rtt?jeton=${token}`,
      `/apercu?jeton=${token}`,
    ]
    for (const address of addresses) {
      const refused = await visit(house.web.url + address)
      expect(refused.status, address).toBe(403)
      expect(refused.text).toContain('Cet aperçu est refermé')
      expect(refused.text).not.toContain('huitième')
      expect(refused.headers.get('cache-control')).toBe('no-store')
    }
    expect((await visit(`${house.web.url}/leviers/huitieme?jeton=${token}`)).status).toBe(404)
  })

  it('the API shows a draft only to a read with its own token', async () => {
    const expires = Date.now() + 60_000
    const address = '/api/levers/huitieme'
    const read = (path: string, token: string, at = house.cms.url) =>
      fetch(at + path, { headers: { [PREVIEW_HEADER]: token } })
    const token = await signPreview(SECRET, { address, status: 'draft', expires })
    const shown = await read(address, token)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(await shown.text()).toContain('Un huitième levier')
    expect((await read(address, token, house.web.url)).status).toBe(404)
    expect((await read('/api/levers', token)).status).toBe(403)
    expect((await read(address, 'draft.1.x')).status).toBe(403)
    const ofPage = await signPreview(SECRET, { address: '/leviers/huitieme', status: 'draft', expires })
    expect((await read(address, ofPage)).status).toBe(403)
    const strict = '/api/levers/huitieme?populate=*'
    expect((await read(strict, await signPreview(SECRET, { address: strict, status: 'draft', expires }))).status).toBe(
      400,
    )
    expect((await fetch(house.cms.url + address)).status).toBe(404)
  })

  it('a preview may be framed by the admin alone', async () => {
    const { headers } = await visit(`${house.cms.url}/admin`)
    expect(headers.get('content-security-policy')).toContain(`frame-src ${house.web.url}`)
  })
})
