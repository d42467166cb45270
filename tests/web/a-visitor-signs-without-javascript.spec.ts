import { beforeEach, expect, it } from 'vitest'
import { OP_ED } from './support/content'
import { errorOf } from './support/fake-cms'
import { startSite } from './support/site-on'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  cms.answerPostsWith({ status: 202, body: { data: { status: 'pending' }, meta: {} } })
})

const ANSWERS = {
  firstName: 'Ada',
  lastName: 'N’Diaye',
  email: 'ada@exemple.fr',
  kind: 'association',
  organisation: 'Les Voisins réunis',
  role: '',
  departement: '13',
  isPublic: 'on',
  consent: 'on',
  website: '',
}

const sign = (fields: Record<string, string>, query = '', headers: Record<string, string> = {}) =>
  site.visit(`/tribune/signer${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: String(new URLSearchParams(fields)),
  })
const posted = () => cms.asked.filter(({ method }) => method === 'POST')
const without = (field: keyof typeof ANSWERS) =>
  Object.fromEntries(Object.entries(ANSWERS).filter(([name]) => name !== field))

it('a visitor without JavaScript reads what is signed beside the form, and how many signed', async () => {
  const { status, text } = await site.visit('/tribune/signer')
  expect(status).toBe(200)
  expect(text).toContain(OP_ED.title)
  expect(text).toContain('Aucun problème ne se résout seul.')
  expect(text).toContain(OP_ED.consentText)
  expect(text).toMatch(/la 109<sup>e<\/sup>/)
  expect(text, 'a yes is said, not presumed').not.toMatch(/<input[^>]*type="checkbox"[^>]* checked/)
})

it('a visitor without JavaScript signs, and is told to read their email on a page that can be reloaded', async () => {
  expect(await sign(ANSWERS)).toMatchObject({ status: 303, headers: { location: '/tribune/signer?envoi=ok' } })
  expect(posted()).toHaveLength(1)
  expect(posted()[0]?.url).toBe('/api/signatories')
  expect(JSON.parse(posted()[0]?.body ?? '')).toEqual({
    data: {
      firstName: 'Ada',
      lastName: 'N’Diaye',
      email: 'ada@exemple.fr',
      kind: 'association',
      organisation: 'Les Voisins réunis',
      departement: '13',
      isPublic: true,
      newsletter: false,
      consent: true,
      locale: 'fr',
      website: '',
    },
  })
  expect(posted()[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  const sent = await site.visit('/tribune/signer?envoi=ok')
  expect(sent.status).toBe(200)
  expect(sent.text).toContain('Regardez dans vos e-mails')
  expect(sent.text).toContain('noindex')
})

it('a visitor without JavaScript is counted for the partner whose link led here', async () => {
  await sign(ANSWERS, '?partenaire=Le-Rameau')
  await sign(ANSWERS, '?partenaire=%3Cscript%3E')
  const partners = posted().map(({ body }) => (JSON.parse(body) as { data: { partner?: string } }).data.partner)
  expect(partners).toEqual(['le-rameau', undefined])
})

it('a visitor without JavaScript is not asked for an organisation as a citizen', async () => {
  await sign({ ...ANSWERS, kind: 'citizen', organisation: 'Tapé avant', role: 'aussi' })
  const { data } = JSON.parse(posted()[0]?.body ?? '') as { data: object }
  expect(data).not.toHaveProperty('organisation')
  expect(data).not.toHaveProperty('role')
})

it('a visitor without JavaScript is told what to put right, and finds every answer again', async () => {
  const { status, headers, text } = await sign({ ...ANSWERS, email: 'ada@exemple', lastName: '' }, '?partenaire=rameau')
  expect(status).toBe(422)
  expect(headers['cache-control']).toBe('no-store')
  expect(text).toContain('Il reste 2 points à corriger')
  expect(text).toContain('href="#email"')
  expect(text).toContain('id="email-error"')
  expect(text).toContain('value="Ada"')
  expect(text).toContain('value="Les Voisins réunis"')
  expect(text).toMatch(/<option value="13" selected>/)
  expect(text).toMatch(/<input[^>]*value="association"[^>]* checked|<input[^>]* checked[^>]*value="association"/)
  expect(posted()).toHaveLength(0)
  expect((await site.visit('/tribune/signer')).text, 'nobody else sees it').not.toContain('Les Voisins réunis')
})

it.each(['firstName', 'lastName', 'email', 'kind', 'consent'] as const)('cannot leave %s out', async (field) => {
  const { status, text } = await sign(without(field))
  expect(status).toBe(422)
  expect(text).toContain(`href="#${field}"`)
  expect(text).toContain(`id="${field}-error"`)
  expect(posted()).toHaveLength(0)
})

it.each([
  ['a link', { firstName: 'Ada http://evil.example' }],
  ['a line break', { lastName: 'Ada\r\nBcc: x@exemple.fr' }],
  ['a mark that turns text around', { lastName: 'Ada\u202e' }],
  ['NUL', { lastName: 'A\u0000da' }],
  ['a kind that does not exist', { kind: 'robot' }],
])('a visitor without JavaScript is told that a signature is wrong with %s', async (_, fields) => {
  expect((await sign({ ...ANSWERS, ...fields })).status).toBe(422)
  expect(posted()).toHaveLength(0)
})

it.each(['O’Brien', 'Lê', 'Nguyễn', 'Ż', '李', 'Ada '.repeat(20).trim()])('may be called %s', async (lastName) => {
  expect((await sign({ ...ANSWERS, lastName })).status).toBe(303)
})

it('a signature form with an unknown field is refused', async () => {
  await sign({ ...ANSWERS, state: 'confirmed', confirmedAt: '2021-01-01', id: '1' })
  const { data } = JSON.parse(posted()[0]?.body ?? '') as { data: object }
  expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['state']))
  expect(Object.keys(data)).not.toEqual(expect.arrayContaining(['id']))
})

it('a visitor without JavaScript is told what the CMS alone found wrong', async () => {
  const errors = [{ path: ['email'], message: 'Cette adresse ne va pas.' }]
  cms.answerPostsWith({ status: 400, body: errorOf(400, { errors }) })
  const { status, text } = await sign(ANSWERS)
  expect(status).toBe(422)
  expect(text).toContain('Cette adresse ne va pas.')
})

it('a visitor without JavaScript is asked for patience after too many signatures, and loses nothing', async () => {
  cms.answerPostsWith({ status: 429, headers: { 'retry-after': '120' }, body: errorOf(429) })
  const { status, headers, text } = await sign(ANSWERS)
  expect(status).toBe(429)
  expect(headers['retry-after']).toBe('120')
  expect(text).toMatch(/dans 2\s+minutes/)
  expect(text).toContain('value="Ada"')
})

it('a visitor without JavaScript is told why when the CMS does not answer, and loses nothing', async () => {
  await site.visit('/tribune/signer')
  cms.stop()
  const { status, text } = await sign(ANSWERS)
  expect(status).toBe(503)
  expect(text).toContain('value="Ada"')
})

it('a visitor without JavaScript is told why when signing stopped meanwhile', async () => {
  const body = errorOf(409) as { error: { message: string } }
  body.error.message = 'Les signatures reprennent lundi.'
  cms.answerPostsWith({ status: 409, body })
  const { status, text } = await sign(ANSWERS)
  expect(status).toBe(409)
  expect(text).toContain('Les signatures reprennent lundi.')
})

it('a visitor without JavaScript sees no form while signing is paused or over, but why', async () => {
  cms.publish('/api/op-ed', { ...OP_ED, paused: true, pauseMessage: 'On recompte jusqu’à lundi.' })
  const paused = await site.visit('/tribune/signer')
  expect(paused.text).toContain('On recompte jusqu’à lundi.')
  expect(paused.text).not.toContain('name="email"')
  const other = await startSite(cms.address)
  cms.publish('/api/op-ed', { ...OP_ED, closesAt: '2021-03-01T00:00:00.000Z' })
  const closed = await other.visit('/tribune/signer')
  other.stop()
  expect(closed.text).toContain('Les signatures sont closes')
  expect(closed.text).not.toContain('name="email"')
})

it.each<Record<string, string>>([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])(
  'is not signed for by another site: %o',
  async (headers) => {
    expect((await sign(ANSWERS, '', headers)).status).toBe(403)
    expect(posted()).toHaveLength(0)
  },
)
