import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { errorOf } from './support/fake-cms'
import { HELD } from './support/testimonies'
import { useSite } from './support/use-site'

const TOKEN = 'dGVsbC1hLXN0b3J5'

const { cms, site } = useSite()
let written: string[]

beforeEach(() => {
  written = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  answer('confirm', HELD)
  answer('mine', HELD)
  answer('erase', { status: 'erased' })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const answer = (what: string, data: unknown) =>
  cms.answerPostTo(`/api/testimonies/${what}`, { body: { data, meta: {} } })
const refuse = (status: number, headers: Record<string, string> = {}) => {
  for (const what of ['confirm', 'mine', 'erase'])
    cms.answerPostTo(`/api/testimonies/${what}`, { status, headers, body: errorOf(status) })
}
const press = (path: string, geste = '') =>
  site.visit(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    body: geste ? `geste=${geste}` : '',
  })
const posts = () => cms.asked.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])
const CONFIRM = `/temoignages/confirmer?jeton=${TOKEN}`
const MINE = `/temoignages/le-mien?jeton=${TOKEN}`
const TOKEN_BODY = JSON.stringify({ data: { token: TOKEN } })

describe.each([
  ['/temoignages/confirmer', CONFIRM, ''],
  ['/temoignages/le-mien', MINE, 'voir'],
])('%s', (path, link, gesture) => {
  it('opening a testimony page changes nothing, and is the same for every token', async () => {
    const opened = await site.visit(link)
    expect(opened.text).toContain('<form')
    expect((await site.visit(`${path}?jeton=another`)).text).toBe(opened.text)
    expect(posts()).toEqual([])
  })

  it('the token of a testimony page is not in the page, the log, a Referer or a cache', async () => {
    const opened = await site.visit(link)
    const pressed = await press(link, gesture)
    refuse(503)
    const failed = await press(link, gesture)
    for (const { headers, text } of [opened, pressed, failed]) {
      expect(text + JSON.stringify(headers)).not.toContain(TOKEN)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
    }
    expect(written.join('')).not.toContain(TOKEN)
  })

  it.each([404, 400])('an unknown token gets a page with a way out (%i)', async (status) => {
    refuse(status)
    const wrong = await press(link, gesture)
    expect(wrong.status).toBe(404)
    expect(wrong.text).toContain('Ce lien ne marche plus')
    expect(wrong.text).toContain('href="/temoignages/raconter"')
    expect(wrong.text).toContain('href="/contact"')
    expect((await press(path, gesture)).text).toBe(wrong.text)
    expect((await press(`${path}?jeton=${'a'.repeat(300)}`, gesture)).text).toBe(wrong.text)
    expect(posts()).toHaveLength(1)
  })

  it('the button of a testimony page works again after a failure', async () => {
    refuse(429, { 'retry-after': '60' })
    const early = await press(link, gesture)
    expect(early).toMatchObject({ status: 429, headers: { 'retry-after': '60' } })
    expect(early.text).toMatch(/dans 60\s+secondes/)
    refuse(500)
    const broken = await press(link, gesture)
    expect(broken.status).toBe(503)
    expect(broken.text).toContain('<form')
  })
})

it('confirming a testimony says what comes next, the same each time', async () => {
  const { status, text } = await press(CONFIRM)
  expect(status).toBe(200)
  expect(posts()).toEqual([['/api/testimonies/confirm', TOKEN_BODY]])
  expect(text).toContain('Votre adresse est confirmée.')
  expect(text).toContain('L’équipe va la lire.')
  expect((await press(CONFIRM)).text).toBe(text)
})

it('the page to manage a testimony shows all data', async () => {
  const { text } = await press(MINE, 'voir')
  for (const kept of ['N’Diaye', 'manon@exemple.fr', 'La mairie de Cassis', 'le pain a levé', '2\u00a0mars 2021'])
    expect(text).toContain(kept)
  expect((await site.visit(MINE)).text, 'nobody else sees it').not.toContain('manon@exemple.fr')
})

it.each<[Partial<OwnTestimony>, string]>([
  [{ author: 'pending' }, 'Elle attend votre confirmation'],
  [{ content: 'to-read' }, 'L’équipe va la lire.'],
  [{ content: 'accepted', author: 'pending' }, 'il ne manque que votre confirmation'],
  [{ content: 'accepted' }, 'Elle est acceptée, et paraîtra bientôt.'],
  [{ content: 'accepted', slug: 'un-four' }, 'Elle est publiée.'],
  [{ content: 'refused', reason: 'Il manque l’accord d’une personne.' }, 'Il manque l’accord d’une personne.'],
])('the page to manage a testimony says its state: %o', async (state, said) => {
  answer('mine', { ...HELD, ...state })
  const { text } = await press(MINE, 'voir')
  expect(text).toContain(said)
  expect(text.includes('href="/temoignages/un-four"')).toBe(state.slug === 'un-four')
})

it('erasing a testimony asks for a confirmation', async () => {
  expect((await press(MINE, 'reprendre')).text).toContain('value="reprendre-oui"')
  expect((await press(MINE, 'garder')).text).toContain('value="voir"')
  expect((await press(MINE, '__proto__')).status).toBe(200)
  expect(posts()).toEqual([])
  const { status, text } = await press(MINE, 'reprendre-oui')
  expect(status).toBe(200)
  expect(posts()).toEqual([['/api/testimonies/erase', TOKEN_BODY]])
  expect(text).toContain('Votre histoire est effacée')
})
