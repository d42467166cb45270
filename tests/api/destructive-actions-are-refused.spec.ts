import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import type { Database } from '../support/database'
import { startCms } from '../support/site'
import { Jobs } from '../support/jobs'
import type { Running } from '../support/processes'
import { DATABASES, openStore, type Store } from '../support/store'
import { person } from '../support/team'

const PAGE = 'api::page.page'
const LEVER = 'api::lever.lever'
const STORY = 'api::testimony.testimony'
const UPDATE = 'api::update.update'
const RECORD = 'api::change-record.change-record'

type Row = Record<string, unknown>

interface Deed {
  who: string
  action: string
  changes: { field: string; before?: string[]; after?: string[] }[]
}

interface Usages {
  uses: Row[]
  unseen: number
}

interface Company {
  others: string[]
  changed: { who: string; at: string } | null
}

describe.each(DATABASES)('destructive actions of the team on %s', (name) => {
  let store: Store
  let cms: Running
  let database: Database
  let jobs: Jobs
  let chief: Admin
  let one: Admin
  let other: Admin

  beforeAll(async () => {
    store = await openStore(name)
    const env = { ...store.env, SITE_URL: 'http://campagne.example' }
    cms = await startCms({ dataDir: store.dataDir, env })
    database = store.open()
    chief = await Admin.enter(cms.url)
    one = (await person(chief, cms.url, 'publication')).admin
    other = (await person(chief, cms.url, 'redaction')).admin
    jobs = await Jobs.on({ ...store, env })
  })
  afterAll(async () => {
    await jobs?.stop()
    await cms?.stop()
    await database?.close()
    await store?.remove()
  })

  const page = async (slug: string, sections: Row[] = [text([words])]) => {
    const data = { title: `Page ${slug}`, slug, sections }
    const entry = await one.create(PAGE, data)
    await one.publish(PAGE, entry, data)
    return entry
  }
  const words = { type: 'paragraph', children: [{ type: 'text', text: 'Rien encore.' }] }
  const text = (body: object[]) => ({ __component: 'sections.rich-text', anchor: 'ici', body })
  const paragraph = (url: string) => ({
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: 'Lire' }] }],
  })
  /** What the form of the admin holds. */
  const whole = async (uid: string, { documentId }: { documentId: string }, who = one) => {
    const path = `/content-manager/collection-types/${uid}/${documentId}`
    const { data } = await who.request<{ data: Row & { documentId: string; updatedAt: string } }>('GET', path)
    return { ...data, status: undefined }
  }
  const historyOf = async (about: string, subject: string, who = one) =>
    (await who.request<{ deeds: Deed[] }>('GET', `/team/history?about=${about}&subject=${subject}`)).deeds

  it.each(['home', 'mentions-legales', 'confidentialite', 'accessibilite'])(
    '« %s » stays where it is',
    async (slug) => {
      const entry = await chief.find(PAGE, 'slug', slug)
      await expect(one.remove(PAGE, entry)).rejects.toThrow(/400.*ne peut pas être supprimée/)
      await expect(one.save(PAGE, entry, { slug: 'ailleurs' })).rejects.toThrow(/400.*garde son adresse/)
      await one.save(PAGE, entry, { slug, lead: 'Un nouveau chapô.' })
      expect((await fetch(`${cms.url}/api/pages/${slug}`)).status).toBe(200)
    },
  )

  it('a single type cannot be deleted; its translation can', async () => {
    await expect(one.remove('api::site.site', null)).rejects.toThrow(/400.*n’existe qu’une fois/)
    await expect(one.remove('api::op-ed.op-ed', null)).rejects.toThrow(/400.*n’existe qu’une fois/)
    const { documentId } = await chief.find(PAGE, 'slug', 'accessibilite')
    const path = `/content-manager/collection-types/${PAGE}/${documentId}?locale=en`
    await one.request('PUT', path, { locale: 'en', title: 'Everybody', slug: 'accessibility' })
    await one.request('DELETE', path)
    // Menus in English lead to the home page in English.
    const home = await chief.find(PAGE, 'slug', 'home', 'en')
    await expect(
      one.request('DELETE', `/content-manager/collection-types/${PAGE}/${home.documentId}?locale=en`),
    ).rejects.toThrow(/400.*en anglais/)
  })

  it('deleting what the site uses says where; once nothing leads there it may go', async () => {
    const target = await page('cible')
    const reader = await page('lectrice', [text([paragraph('http://campagne.example/cible#ici')])])
    await expect(one.remove(PAGE, target)).rejects.toThrow(/400.*«\u00a0Page lectrice\u00a0» \(/)
    const { uses } = await one.request<{ uses: Row[] }>('GET', `/team/uses?about=${PAGE}&subject=${target.documentId}`)
    expect(uses).toMatchObject([{ about: PAGE, subject: reader.documentId, title: 'Page lectrice' }])
    await one.publish(PAGE, reader, { sections: [text([words])] })
    await one.remove(PAGE, target)
    expect((await fetch(`${cms.url}/api/pages/cible`)).status).toBe(404)
  })

  it('a lever that a testimony refers to cannot be deleted; a testimony can', async () => {
    const lever = await chief.find(LEVER, 'number', '7')
    const story = await chief.create(STORY, {
      title: 'Un four',
      slug: 'un-four',
      story: 'Il fallait un four.',
      levers: [lever.documentId],
    })
    await expect(chief.remove(LEVER, lever)).rejects.toThrow(/400.*Un four/)
    // Who may not read stories hears that there is one, and nothing of it.
    await expect(one.remove(LEVER, lever)).rejects.toThrow(/400(?!.*Un four).*un endroit que votre rôle ne montre pas/)
    const usesFor = (who: Admin) => who.request<Usages>('GET', `/team/uses?about=${LEVER}&subject=${lever.documentId}`)
    const seen = await usesFor(chief)
    expect(seen).toMatchObject({
      uses: expect.arrayContaining([expect.objectContaining({ title: 'Un four' })]),
      unseen: 0,
    })
    expect(await usesFor(other)).toEqual({ uses: seen.uses.filter(({ about }) => about !== STORY), unseen: 1 })
    await chief.remove(STORY, story)
    const { uses, unseen } = await usesFor(chief)
    expect(uses.map(({ about }) => about)).not.toContain(STORY)
    expect(unseen).toBe(0)
  })

  it('links that lead nowhere are found, and those of the first content are none', async () => {
    const broken = () => one.request<{ broken: Row[] }>('GET', '/team/broken-links')
    await jobs.run('check-links', new Date())
    expect((await broken()).broken).toEqual([])
    const links = [
      '/nulle-part',
      '/liens#la',
      '/liens/',
      '/evenements',
      'https://ailleurs.example/rien',
      'mailto:a@b.fr',
    ]
    const entry = await page('liens', [{ ...text(links.map(paragraph)), link: { label: 'Ici', href: '#ici' } }])
    await jobs.run('check-links', new Date())
    const found = (await broken()).broken.map(({ subject, href, fault }) => [subject, href, fault])
    expect(found).toEqual([
      [entry.documentId, '/nulle-part', 'page'],
      [entry.documentId, '/liens#la', 'anchor'],
    ])
    await one.unpublish(PAGE, entry)
    // Nobody has to wait for the night.
    await expect.poll(async () => (await broken()).broken, { timeout: 20_000 }).toEqual([])
  })

  it('updates count as targets and as sources of internal links', async () => {
    const news = { title: 'Du neuf', slug: 'du-neuf', date: '2026-11-27', lead: 'Du neuf.' }
    const data = { ...news, body: [paragraph('/nulle-part-non-plus'), paragraph('/actualites')] }
    const entry = await one.create(UPDATE, data)
    await one.publish(UPDATE, entry, data)
    const links = ['/actualites/du-neuf', '/actualites', '/actualites.xml', '/en/actualites', '/en/actualites.xml']
    const reader = await page('du-neuf-ici', [text([...links, '/actualites/de-vieux'].map(paragraph))])
    await jobs.run('check-links', new Date())
    const { broken } = await one.request<{ broken: Row[] }>('GET', '/team/broken-links')
    expect(broken.map(({ subject, href }) => [subject, href])).toEqual([
      [reader.documentId, '/actualites/de-vieux'],
      [entry.documentId, '/nulle-part-non-plus'],
    ])
    await expect(one.remove(UPDATE, entry)).rejects.toThrow(/400.*Page du-neuf-ici/)
    await one.remove(PAGE, reader)
    await one.remove(UPDATE, entry)
  })

  it('two editors of one document see each other, and each other’s saves', async () => {
    const entry = await page('a-deux')
    const opened = await whole(PAGE, entry)
    const beat = (who: Admin, since = opened.updatedAt) =>
      who.request<Company>('POST', '/team/presence', { about: PAGE, subject: entry.documentId, locale: 'fr', since })
    expect(await beat(one)).toEqual({ others: [], changed: null })
    expect(await beat(other)).toEqual({ others: ['Camille publication'], changed: null })
    expect(await beat(one)).toEqual({ others: ['Camille redaction'], changed: null })

    await other.save(PAGE, entry, { ...opened, lead: 'Les mots de l’autre.' })
    expect((await beat(one)).changed).toMatchObject({ who: 'Camille redaction' })
    expect((await beat(other)).changed).toBe(null)
    await one.request('POST', '/team/presence/replace', { about: PAGE, subject: entry.documentId, locale: 'fr' })
    expect((await beat(one)).changed).toBe(null)
    await one.save(PAGE, entry, { lead: 'Mes mots.' })
    expect((await beat(other)).changed).toMatchObject({ who: 'Camille publication' })
    // Whoever opens it now has seen everything.
    const { updatedAt } = await whole(PAGE, entry, other)
    expect((await beat(other, updatedAt)).changed).toBe(null)
    await other.save(PAGE, entry, { lead: 'À nouveau.' })
    expect((await historyOf(PAGE, entry.documentId)).map(({ who, action }) => `${who} ${action}`)).toEqual([
      'Camille redaction update',
      'Camille publication update',
      'Camille redaction update',
      'Camille publication publish',
      'Camille publication update',
      'Camille publication create',
    ])
  })

  it('the audit log keeps each change word for word', async () => {
    const entry = await page('memoire')
    await other.save(PAGE, entry, { lead: 'Un chapô.', sections: [text([paragraph('/tribune')])] })
    await one.remove(PAGE, entry)
    const [gone, changed] = await historyOf(PAGE, entry.documentId)
    expect(changed).toMatchObject({
      who: 'Camille redaction',
      action: 'update',
      changes: [
        { field: 'Chapô', before: [], after: ['Un chapô.'] },
        { field: 'Sections', before: ['ici', 'Rien encore.'], after: ['ici', 'Lire (/tribune)'] },
      ],
    })
    expect(gone).toMatchObject({ action: 'delete' })
    expect(gone?.changes.find(({ field }) => field === 'Chapô')).toMatchObject({ before: ['Un chapô.'], after: [] })
  })

  it('the audit log keeps no values of personal data', async () => {
    const message = { name: 'Zénobie', email: 'zenobie@exemple.fr', subject: 'question', body: 'Une question rare.' }
    await fetch(`${cms.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ data: message }),
    })
    const entry = await chief.find('api::message.message', 'name', 'Zénobie')
    await chief.save('api::message.message', entry, { name: 'Zénobie Autre', handled: true })
    await chief.save('api::site.site', null, {
      messageRoutes: [{ subject: 'press', address: 'presse@secret.example' }],
    })
    const [deed] = await historyOf('api::message.message', entry.documentId, chief)
    expect(deed?.changes.map((change) => Object.keys(change))).toEqual([['field'], ['field']])
    const kept = JSON.stringify(await database.rows('select * from change_records'))
    expect(kept).not.toMatch(/Zénobie|zenobie|question rare|secret\.example/)
    expect(kept).toContain('messageRoutes')
    await expect(historyOf('api::message.message', entry.documentId, other)).rejects.toThrow(/403/)
    // Nor by the right to read something else.
    expect(await historyOf('api::event.event', entry.documentId, other)).toEqual([])
    const asEvent = {
      about: 'api::event.event',
      subject: entry.documentId,
      locale: null,
      since: '2026-01-01T00:00:00Z',
    }
    expect(await other.request<Company>('POST', '/team/presence', asEvent)).toMatchObject({ changed: null })
  })

  it('no route rewrites the audit log', async () => {
    const [record] = await database.rows<{ document_id: string }>('select document_id from change_records')
    const path = `/content-manager/collection-types/${RECORD}/${record!.document_id}`
    expect(await chief.status('PUT', path, { who: 'Quelqu’un d’autre' })).toBe(403)
    expect(await chief.status('DELETE', path)).toBe(403)
    expect(await chief.status('POST', `/content-manager/collection-types/${RECORD}`, { who: 'Personne' })).toBe(403)
    expect(await one.status('GET', `/content-manager/collection-types/${RECORD}`)).toBe(403)
    expect(await chief.status('GET', `/content-manager/collection-types/${RECORD}`)).toBe(200)
  })
})
