import type { OwnData } from '@confettis/shared/domain/signatory'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { errorOf } from './support/fake-cms'
import { useSite } from './support/use-site'

const TOKEN = 'Zm9yLW9uZS1wdXJwb3Nl'
const HELD: OwnData = {
  status: 'confirmed',
  firstName: 'Ada',
  lastName: 'N’Diaye',
  email: 'ada@exemple.fr',
  kind: 'association',
  organisation: 'Les Voisins réunis',
  role: null,
  departement: '13',
  isPublic: true,
  newsletter: false,
  newsletterAt: null,
  locale: 'fr',
  consentVersion: '1',
  consentAt: '2021-03-01T08:00:00.000Z',
  confirmedAt: '2021-03-02T08:00:00.000Z',
  number: 1,
  partner: null,
}

const { cms, site } = useSite()
let written: string[]

beforeEach(() => {
  written = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  answer('confirm', { status: 'confirmed', number: 109, isPublic: true })
  answer('mine', HELD)
  answer('visibility', { isPublic: false })
  answer('withdraw', { status: 'withdrawn' })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const answer = (what: string, data: unknown) =>
  cms.answerPostTo(`/api/signatories/${what}`, { body: { data, meta: {} } })
const refuse = (status: number, headers: Record<string, string> = {}) => {
  for (const what of ['confirm', 'mine', 'visibility', 'withdraw'])
    cms.answerPostTo(`/api/signatories/${what}`, { status, headers, body: errorOf(status) })
}
const press = (path: string, geste = '', headers: Record<string, string> = {}) =>
  site.visit(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: geste ? `geste=${geste}` : '',
  })
const posts = () => cms.asked.filter(({ method }) => method === 'POST').map(({ url, body }) => [url, body])
const CONFIRM = `/tribune/confirmer?jeton=${TOKEN}`
const MANAGE = `/tribune/retirer?jeton=${TOKEN}`
const TOKEN_BODY = JSON.stringify({ data: { token: TOKEN } })

describe.each([
  ['/tribune/confirmer', CONFIRM],
  ['/tribune/retirer', MANAGE],
])('%s', (path, link) => {
  it('opening a token page changes nothing, however often', async () => {
    const pages = []
    for (let time = 0; time < 5; time++) pages.push((await site.visit(link)).text)
    expect(posts()).toEqual([])
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('<form')
    expect(pages[0]).toBe((await site.visit(`${path}?jeton=another`)).text)
  })

  it('the token of a signature page is not in the page, the log, a Referer or a cache', async () => {
    const opened = await site.visit(link)
    const pressed = await press(link, 'voir')
    refuse(503)
    const failed = await press(link, 'voir')
    for (const { headers, text } of [opened, pressed, failed]) {
      expect(text).not.toContain(TOKEN)
      expect(JSON.stringify(headers)).not.toContain(TOKEN)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      expect(text).toContain('content="noindex"')
    }
    expect(written.join('')).not.toContain(TOKEN)
    expect(cms.asked.map(({ url, headers }) => url + JSON.stringify(headers)).join()).not.toContain(TOKEN)
  })

  it.each([404, 400])(
    'shows the same page with a way out for every link that stands for nothing (%i)',
    async (status) => {
      refuse(status)
      const gesture = path === '/tribune/retirer' ? 'voir' : ''
      const wrong = await press(link, gesture)
      expect(wrong.status).toBe(404)
      expect(wrong.text).toContain('Ce lien ne marche plus')
      expect(wrong.text).toContain('href="/tribune/signer"')
      expect(wrong.text).toContain('href="/contact"')
      expect((await press(path, gesture)).text).toBe(wrong.text)
      expect((await press(`${path}?jeton=${'a'.repeat(300)}`, gesture)).text).toBe(wrong.text)
    },
  )

  it('the button of a signature page works again after a failure', async () => {
    const gesture = path === '/tribune/retirer' ? 'voir' : ''
    refuse(429, { 'retry-after': '60' })
    const early = await press(link, gesture)
    expect(early).toMatchObject({ status: 429, headers: { 'retry-after': '60' } })
    expect(early.text).toMatch(/dans 60\s+secondes/)
    refuse(500)
    const broken = await press(link, gesture)
    expect(broken).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(broken.text).toContain('Cela n’a pas marché')
    expect(broken.text).toContain('<form')
  })

  it('a token form without Origin and Referer is taken', async () => {
    expect((await press(link, '', { origin: 'null' })).status).toBe(200)
  })

  it('a token page takes nothing but a form', async () => {
    expect((await press(link, '', { 'content-type': 'application/json' })).status).toBe(415)
    expect(posts()).toEqual([])
  })
})

describe('confirming', () => {
  it('confirming thanks with the number and ways to share, the same each time', async () => {
    const { status, text } = await press(CONFIRM)
    expect(status).toBe(200)
    expect(posts()).toEqual([['/api/signatories/confirm', TOKEN_BODY]])
    expect(text).toContain('109<sup>e</sup>')
    for (const network of ['linkedin.com', 'facebook.com', 'x.com', 'wa.me']) {
      expect(text).toMatch(new RegExp(`<a [^>]*href="https://(?:www\\.)?${network}/[^"]*confettis\\.test%2Ftribune`))
    }
    expect(text).toContain('href="mailto:?')
    expect((await press(CONFIRM)).text).toBe(text)
  })

  it('confirming thanks without a number when there is none yet', async () => {
    answer('confirm', { status: 'confirmed', number: null, isPublic: false })
    const { text } = await press(CONFIRM)
    expect(text).toContain('est confirmée')
    expect(text).toContain('ne sera pas affiché')
  })
})

describe('managing', () => {
  it('the page to manage a signature shows all data, to read and as a file', async () => {
    const { status, text } = await press(MANAGE, 'voir')
    expect(status).toBe(200)
    for (const kept of ['N’Diaye', 'ada@exemple.fr', 'Les Voisins réunis', 'Bouches-du-Rhône', '2\u00a0mars 2021'])
      expect(text).toContain(kept)
    expect((await site.visit(MANAGE)).text, 'nobody else sees it').not.toContain('ada@exemple.fr')

    const file = await press(MANAGE, 'telecharger')
    expect(file.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="ma-signature.json"',
      'cache-control': 'no-store',
    })
    expect(JSON.parse(file.text)).toEqual(HELD)
  })

  it('the page to manage a signature hides and shows the name', async () => {
    answer('mine', { ...HELD, isPublic: false })
    const { text } = await press(MANAGE, 'cacher')
    expect(posts()[0]).toEqual([
      '/api/signatories/visibility',
      JSON.stringify({ data: { token: TOKEN, isPublic: false } }),
    ])
    expect(text).toContain('n’est plus affiché')
    expect(text).toContain('value="afficher"')
  })

  it('withdrawing asks for a confirmation', async () => {
    const asked = await press(MANAGE, 'retirer')
    expect(asked.text).toContain('value="retirer-oui"')
    expect(posts()).toEqual([])
    expect((await press(MANAGE, 'garder')).text).toContain('value="voir"')
    expect(posts()).toEqual([])
    const { status, text } = await press(MANAGE, 'retirer-oui')
    expect(status).toBe(200)
    expect(posts()).toEqual([['/api/signatories/withdraw', TOKEN_BODY]])
    expect(text).toContain('Votre signature est retirée')
    expect((await press(MANAGE, 'retirer-oui')).text).toBe(text)
  })

  it('an unknown action on a signature does nothing', async () => {
    expect((await press(MANAGE, '__proto__')).status).toBe(200)
    expect(posts()).toEqual([])
  })
})
