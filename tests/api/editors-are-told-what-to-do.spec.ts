import { beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { useCms } from '../support/use-cms'
import { refusal } from '../support/strapi-error'

const PAGE = 'api::page.page'
const LEVER = 'api::lever.lever'
const EVENT = 'api::event.event'
const SUPPORTER = 'api::supporter.supporter'

const paragraph = (...children: object[]) => [{ type: 'paragraph', children }]
const words = (text: string) => ({ type: 'text', text })

describe('editors are told what to do, beside the field', () => {
  const cms = useCms()
  let admin: Admin
  const lever = (changes: object = {}) => ({ title: 'Essai', summary: 'Un levier d’essai.', ...changes })

  beforeAll(async () => {
    admin = await Admin.enter(cms.url)
  })

  it('a page without sections is kept as a draft, and published once it has one', async () => {
    const page = await admin.create(PAGE, { title: 'Vide', slug: 'vide' })
    expect(await refusal(admin.publish(PAGE, page, { title: 'Vide', slug: 'vide' }))).toEqual({
      sections: 'Ajoutez au moins une section avant de publier\u00a0: la page serait vide.',
    })
    const sections = [{ __component: 'sections.timeline', title: 'Une section' }]
    await admin.publish(PAGE, page, { title: 'Vide', slug: 'vide', sections })
    expect(await cms.read('/pages/vide')).toMatchObject({ title: 'Vide' })
  })

  it('a lever has a number before it is published, and no other lever has it, nor its address', async () => {
    const draft = await admin.create(LEVER, lever({ slug: 'essai' }))
    expect(await refusal(admin.publish(LEVER, draft, lever({ slug: 'essai' })))).toEqual({
      number: 'Écrivez un nombre.',
    })
    const first = await admin.find(LEVER, 'number', '1')
    expect(await refusal(admin.save(LEVER, draft, lever({ number: 1, slug: first.slug })))).toEqual({
      number: `Le levier «\u00a0${String(first.title)}\u00a0» a déjà ce numéro. Choisissez-en un autre, ou changez d’abord le sien.`,
      slug: `Cette adresse est déjà celle de «\u00a0${String(first.title)}\u00a0». Choisissez-en une autre.`,
    })
    expect(await refusal(admin.save(LEVER, draft, lever({ number: 100 })))).toEqual({ number: '99 au plus.' })
    expect(Object.keys(await refusal(admin.save(LEVER, draft, lever({ slug: 'L’été' }))))).toEqual(['slug'])
    // Its own number and address are no other's.
    await admin.save(LEVER, first, { number: 1, slug: first.slug })
  })

  it('the same address is free in another language', async () => {
    const page = await admin.create(PAGE, { title: 'Deux', slug: 'deux-langues' })
    const inEnglish = `/content-manager/collection-types/${PAGE}/${page.documentId}?locale=en`
    await admin.request('PUT', inEnglish, { title: 'Two', slug: 'deux-langues' })
    expect(await refusal(admin.create(PAGE, { title: 'Trois', slug: 'deux-langues' }))).toEqual({
      slug: 'Cette adresse est déjà celle de «\u00a0Deux\u00a0». Choisissez-en une autre.',
    })
  })

  it('an event ends after it starts', async () => {
    const event = { title: 'Hier', slug: 'hier', startsAt: '2030-05-02T10:00:00Z', endsAt: '2030-05-01T10:00:00Z' }
    expect(await refusal(admin.create(EVENT, event))).toEqual({
      endsAt: 'La fin vient avant le début\u00a0: corrigez l’une des deux dates.',
    })
  })

  it('no link leads to a script, wherever it is', async () => {
    const evil = 'javascript:alert(1)'
    expect(Object.keys(await refusal(admin.create(SUPPORTER, { name: 'X', link: evil })))).toEqual(['link'])
    const link = { label: 'Ici', href: evil }
    const sections = [
      {
        __component: 'sections.rich-text',
        link,
        body: paragraph({ type: 'link', url: evil, children: [words('là')] }),
      },
      {
        __component: 'sections.rich-text',
        body: paragraph({ type: 'link', url: '/tribune', children: [words('là')] }),
      },
      { __component: 'sections.ways-to-act', title: 'Agir', ways: [{ title: 'Je signe', href: 'data:text/html,x' }] },
    ]
    const told = await refusal(admin.create(PAGE, { title: 'Liens', slug: 'liens', sections }))
    expect(Object.keys(told).sort()).toEqual(['sections.0.body', 'sections.0.link.href', 'sections.2.ways.0.href'])
    expect(told['sections.0.link.href']).toMatch(/^Ce lien ne peut pas être suivi\. Écrivez/)
    const site = await admin.find('api::site.site')
    const social = [{ network: 'x', label: 'X', url: evil }]
    expect(await refusal(admin.save('api::site.site', null, { ...site, social }))).toEqual({
      'social.0.url': 'Une adresse commence par https:// ou http://.',
    })
  })

  it('a title may be written in any script, with signs; signs alone make no address', async () => {
    const uid = async (title: string) => {
      const order = { contentTypeUID: EVENT, field: 'slug', data: { title } }
      const { data } = await admin.request<{ data: unknown }>('POST', '/content-manager/uid/generate', order)
      return data
    }
    expect(await uid('Fête de l’été 🎉')).toBe('fete-de-l-ete')
    const title = 'مهرجان 🎉 Été'
    const event = { summary: 'x', startsAt: '2030-05-01T10:00:00Z', endsAt: '2030-05-01T12:00:00Z', online: true }
    const slug = await uid(title)
    const festival = await admin.create(EVENT, { ...event, title, slug })
    await admin.publish(EVENT, festival, { ...event, title, slug })
    expect(await cms.read(`/events/${String(slug)}`)).toMatchObject({ title })

    const signs = await admin.create(EVENT, { ...event, title: '🎉🎉', slug: '' })
    expect(await refusal(admin.publish(EVENT, signs, { ...event, title: '🎉🎉', slug: '' }))).toEqual({
      slug: 'À remplir avant de publier.',
    })
  })

  it('an address is made from the title, whatever the form wrote before there was one', async () => {
    const event = { summary: 'x', startsAt: '2030-06-01T10:00:00Z', endsAt: '2030-06-01T12:00:00Z', online: true }
    const made = async (slug?: string) => (await admin.create(EVENT, { ...event, title: 'Fête du port', slug })).slug
    expect(await made('event')).toBe('fete-du-port')
    expect(await made('event-2')).toBe('fete-du-port-1')
    expect(await made()).toBe('fete-du-port-2')
    expect(await made('la-mer')).toBe('la-mer')
  })

  it('a picture that is too heavy is refused in a sentence, and does not reach the disk', async () => {
    const heavy = admin.upload('lourde.jpg', Buffer.alloc(60 * 1024 * 1024))
    await expect(heavy).rejects.toThrow(/413.*trop lourd.*20\u00a0Mo au plus/)
  })
})
