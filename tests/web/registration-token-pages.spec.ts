import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readableText } from '../support/pages'
import { COMING, formOf, heldFor, publishEvent, QUESTIONS } from './support/events'
import { errorOf } from './support/fake-cms'
import { useSite } from './support/use-site'

const TOKEN = 'Zm9yLW9uZS1wdXJwb3Nl'
const EVENT = { ...COMING, questions: QUESTIONS }
const HELD = heldFor(EVENT, { answers: { repas: 'Végé', benevole: true }, needs: 'Une boucle magnétique' })
const PAST = heldFor(EVENT, { id: 'inscription2', state: 'attended', isOpen: false, answers: { repas: 'Tout' } })
const ROUTES = ['confirm', 'cancel', 'mine', 'change', 'erase']

const { cms, site } = useSite()
let written: string[]

beforeEach(() => {
  written = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  publishEvent(cms, EVENT)
  answer('confirm', { status: 'confirmed', event: 'webcafe' })
  answer('cancel', { status: 'cancelled', event: 'webcafe' })
  answer('mine', [HELD, PAST])
  answer('change', HELD)
  answer('erase', { status: 'erased' })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const answer = (what: string, data: unknown) =>
  cms.answerPostTo(`/api/registrations/${what}`, { body: { data, meta: {} } })
const refuse = (status: number, details: unknown = {}, routes = ROUTES) => {
  for (const what of routes)
    cms.answerPostTo(`/api/registrations/${what}`, {
      status,
      body: errorOf(status, details),
      headers: { 'retry-after': '60' },
    })
}
const press = (path: string, geste = '', more: Record<string, string> = {}) =>
  site.visit(path, formOf({ ...(geste ? { geste } : {}), ...more }))
const posts = () =>
  cms.asked
    .filter(({ method }) => method === 'POST')
    .map(({ url, body }) => [url.replace('/api/registrations/', ''), (JSON.parse(body) as { data: unknown }).data])

const CONFIRM = `/evenements/confirmer?jeton=${TOKEN}`
const CANCEL = `/evenements/annuler?jeton=${TOKEN}`
const MINE = `/inscriptions?jeton=${TOKEN}`
const ONE = { inscription: HELD.id }

describe.each([
  ['/evenements/confirmer', ''],
  ['/evenements/annuler', ''],
  ['/inscriptions', 'voir'],
])('%s', (path, gesture) => {
  const link = `${path}?jeton=${TOKEN}`

  it('opening a token page changes nothing, whatever its token', async () => {
    const first = await site.visit(link)
    expect(first.status).toBe(200)
    expect(first.text).toContain('<form')
    expect((await site.visit(`${path}?jeton=another`)).text).toBe(first.text)
    expect(posts()).toEqual([])
  })

  it('the token of a registration page is not in the page, the log, a Referer or a cache', async () => {
    const answers = [await site.visit(link), await press(link, gesture)]
    refuse(503)
    answers.push(await press(link, gesture))
    for (const { headers, text } of answers) {
      expect(text + JSON.stringify(headers)).not.toContain(TOKEN)
      expect(text).toContain('content="noindex"')
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
    }
    expect(written.join('')).not.toContain(TOKEN)
    expect(cms.asked.map(({ url, headers }) => url + JSON.stringify(headers)).join()).not.toContain(TOKEN)
  })

  it('every unknown token gets one page with a way out', async () => {
    refuse(404)
    const wrong = await press(link, gesture)
    expect(wrong.status).toBe(404)
    expect(wrong.text).toContain('Ce lien ne marche plus')
    expect(wrong.text).toContain('href="/evenements"')
    expect((await press(path, gesture)).text).toBe(wrong.text)
    expect((await press(`${path}?jeton=${'a'.repeat(300)}`, gesture)).text).toBe(wrong.text)
  })

  it('the button of a registration page works again after a failure', async () => {
    refuse(429)
    const early = await press(link, gesture)
    expect(early).toMatchObject({ status: 429, headers: { 'retry-after': '60' } })
    expect(early.text).toMatch(/dans 60\s+secondes/)
    refuse(500)
    const broken = await press(link, gesture)
    expect(broken.status).toBe(503)
    expect(broken.text).toContain('Cela n’a pas marché')
    expect(broken.text).toContain('<form')
  })
})

describe('confirming', () => {
  it('confirming says that the seat is kept, for which event, and links its calendar file', async () => {
    const { status, text } = await press(CONFIRM)
    expect(status).toBe(200)
    expect(posts()).toEqual([['confirm', { token: TOKEN }]])
    expect(readableText(text)).toContain('Votre place est retenue')
    expect(text).toContain('Webcafé')
    expect(text).toContain('href="/evenements/webcafe.ics"')
    expect((await press(CONFIRM)).text).toBe(text)
  })

  it.each([
    ['waiting', 'Vous êtes sur la liste d’attente'],
    ['requested', 'Votre demande est partie'],
    ['cancelled', 'C’est annulé'],
    ['refused', 'Vous n’avez pas de place pour cette fois'],
  ])('confirming says that the registration is %s, and links no calendar file', async (status, words) => {
    answer('confirm', { status, event: 'webcafe' })
    const { text } = await press(CONFIRM)
    expect(readableText(text)).toContain(words)
    expect(text).not.toContain('webcafe.ics')
  })

  it('confirming works while the event cannot be read', async () => {
    answer('confirm', { status: 'confirmed', event: 'inconnu' })
    const { status, text } = await press(CONFIRM)
    expect(status).toBe(200)
    expect(readableText(text)).toContain('Votre place est retenue')
  })
})

it('the page to cancel gives the seat back with one button', async () => {
  expect(readableText((await site.visit(CANCEL)).text)).toContain('Oui, je rends ma place')
  const { status, text } = await press(CANCEL)
  expect(status).toBe(200)
  expect(posts()).toEqual([['cancel', { token: TOKEN }]])
  expect(readableText(text)).toContain('C’est annulé')
  expect(text).toContain('href="/evenements/webcafe"')
})

describe('my registrations', () => {
  it('own registrations are listed with their data, the link to join, and as a file', async () => {
    const { status, text } = await press(MINE, 'voir')
    expect(status).toBe(200)
    const words = readableText(text)
    for (const kept of [
      '2 inscriptions',
      'N’Diaye',
      'Bouches-du-Rhône',
      'Végé',
      'Une boucle magnétique',
      'Votre place',
    ])
      expect(words).toContain(kept)
    expect(text).toContain('href="https://visio.exemple.fr/webcafe"')
    expect((await site.visit(MINE)).text, 'nobody else sees it').not.toContain('ada@exemple.fr')

    const file = await press(MINE, 'telecharger')
    expect(file.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="mes-inscriptions.json"',
      'cache-control': 'no-store',
    })
    expect(JSON.parse(file.text)).toEqual(JSON.parse(JSON.stringify([HELD, PAST])))
  })

  it('a registration can be changed only before the event', async () => {
    const { text } = await press(MINE, 'voir')
    expect(text.match(/value="modifier"/g)).toHaveLength(1)
    expect(text.match(/value="annuler"/g)).toHaveLength(1)
  })

  it('a waiting registration has no calendar file', async () => {
    answer('mine', [heldFor(EVENT, { state: 'waiting' })])
    const { text } = await press(MINE, 'voir')
    expect(readableText(text)).toContain('Sur la liste d’attente')
    expect(text).not.toContain('webcafe.ics')
  })

  it('a change of a registration is checked as the form is', async () => {
    const form = await press(MINE, 'modifier', ONE)
    expect(form.text).toContain('value="N’Diaye"')
    expect(form.text).toMatch(/<input[^>]*value="Végé"[^>]* checked|<input[^>]* checked[^>]*value="Végé"/)
    const fields = { ...ONE, firstName: 'Ada', lastName: '', 'answers-repas': 'Tout', 'answers-benevole': 'non' }
    const wrong = await press(MINE, 'enregistrer', fields)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="lastName-error"')
    expect(posts().map(([what]) => what)).not.toContain('change')

    const right = await press(MINE, 'enregistrer', { ...fields, lastName: 'Lovelace' })
    expect(right.status).toBe(200)
    expect(readableText(right.text)).toContain('C’est enregistré.')
    expect(posts().find(([what]) => what === 'change')?.[1]).toEqual({
      token: TOKEN,
      registration: HELD.id,
      firstName: 'Ada',
      lastName: 'Lovelace',
      answers: { repas: 'Tout', benevole: false },
    })
  })

  it('a change that comes too late is refused with the reason, and keeps what was typed', async () => {
    refuse(409, {}, ['change'])
    const late = await press(MINE, 'enregistrer', {
      ...ONE,
      firstName: 'Ada',
      lastName: 'Lovelace',
      'answers-repas': 'Tout',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('On ne peut plus rien changer')
    expect(late.text).toContain('value="Lovelace"')
  })

  it('registrations are cancelled one by one, after a confirmation', async () => {
    const asked = await press(MINE, 'annuler', ONE)
    expect(asked.text).toContain('value="annuler-oui"')
    expect((await press(MINE, 'garder')).text).not.toContain('value="annuler-oui"')
    expect(posts().map(([what]) => what)).toEqual(['mine', 'mine'])
    const { status, text } = await press(MINE, 'annuler-oui', ONE)
    expect(status).toBe(200)
    expect(posts()).toContainEqual(['cancel', { token: TOKEN, registration: HELD.id }])
    expect(readableText(text)).toContain('la place est rendue')
  })

  it('registrations are erased together, after a confirmation', async () => {
    expect((await press(MINE, 'effacer')).text).toContain('value="effacer-oui"')
    expect(posts().map(([what]) => what)).toEqual(['mine'])
    const { status, text } = await press(MINE, 'effacer-oui')
    expect(status).toBe(200)
    expect(posts()).toContainEqual(['erase', { token: TOKEN }])
    expect(readableText(text)).toContain('Tout est effacé')
  })

  it('an unknown action, or one on another person’s registration, does nothing', async () => {
    expect((await press(MINE, '__proto__')).status).toBe(200)
    expect(posts()).toEqual([])
    const { status, text } = await press(MINE, 'modifier', { inscription: 'une-autre' })
    expect(status).toBe(200)
    expect(text).not.toContain('value="enregistrer"')
  })
})
