import { describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { useCms } from '../support/use-cms'

const MESSAGE = {
  name: 'Lê N’Diaye',
  email: 'le@exemple.fr',
  subject: 'question',
  body: 'Bonjour, comment rejoindre une alliance près de chez moi ?',
}

interface Kept {
  name: string
  body: string
  suspect: boolean
  handled: boolean
}

/** Each test writes from an address of its own, as its own visitor would through the site. */
let visitor = 0
const from = () => ({ 'x-forwarded-for': `198.51.100.${++visitor}` })

describe('a visitor leaves a message', () => {
  const cms = useCms()
  const leave = (changes: object = {}, headers = from()) =>
    cms.post('/messages', { data: { ...MESSAGE, ...changes } }, headers)
  const kept = async (body: string): Promise<Kept> =>
    (await (await Admin.enter(cms.url)).find('api::message.message', 'body', body)) as unknown as Kept

  it('the team finds a message as it was written', async () => {
    const body = 'J’aime <b>les alliances</b> & les "confettis" 🎉 — مرحبا'
    const answer = await leave({ body })
    expect(answer.status).toBe(202)
    expect(await answer.json()).toEqual({ data: { status: 'received' }, meta: {} })
    expect(await kept(body)).toMatchObject({ name: MESSAGE.name, body, suspect: false, handled: false })
  })

  it('a message that a machine seems to have written is marked as suspect, with the same answer', async () => {
    const trapped = await leave({ website: 'http://spam.example', body: 'Rempli par une machine, sans doute.' })
    const hasty = await leave({ elapsed: 300, body: 'Rempli en un clin d’œil, tout de même.' })
    expect([trapped.status, hasty.status]).toEqual([202, 202])
    expect(await kept('Rempli par une machine, sans doute.')).toMatchObject({ suspect: true })
    expect(await kept('Rempli en un clin d’œil, tout de même.')).toMatchObject({ suspect: true })
  })

  it('an unknown query parameter is refused by name', async () => {
    const answer = await cms.post('/messages?populate=*', { data: MESSAGE }, from())
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain('Unknown query parameter: populate')
  })

  it('every wrong field of a message is named at once', async () => {
    const answer = await leave({ name: ' ', email: 'le@exemple', subject: 'love', body: 'Court' })
    expect(answer.status).toBe(400)
    const { error } = (await answer.json()) as { error: { details: { errors: { path: string[]; message: string }[] } } }
    expect(error.details.errors.map(({ path }) => path.join('.')).sort()).toEqual(['body', 'email', 'name', 'subject'])
    for (const { message } of error.details.errors) expect(message).toMatch(/[.!]$/)
  })

  it.each([
    ['a state', { handled: true }],
    ['an id', { id: 1 }],
    ['a document id', { documentId: 'abc' }],
    ['a date', { createdAt: '2020-01-01' }],
  ])('a message that sets %s is refused', async (_, extra) => {
    const answer = await leave(extra)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain(Object.keys(extra)[0])
  })

  it('the sixth message in ten minutes is refused, with a sentence and Retry-After', async () => {
    const address = from()
    for (let i = 0; i < 5; i++) expect((await leave({}, address)).status).toBe(202)
    const refused = await leave({}, address)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
    expect(JSON.stringify(await refused.json())).toContain('Attendez quelques minutes')
    expect((await leave()).status).toBe(202)
  })

  it('a message that is refused for a mistake does not count against the limit', async () => {
    const address = from()
    for (let i = 0; i < 8; i++) expect((await leave({ email: 'x' }, address)).status).toBe(400)
    expect((await leave({}, address)).status).toBe(202)
  })

  const NESTED = `{"data":${'['.repeat(25_000)}${']'.repeat(25_000)}}`
  const DEEP = `{"data":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`
  it.each<[string, string, number]>([
    ['no JSON', 'name=Lê', 400],
    ['nothing', '', 400],
    ['a list', '{"data":[]}', 400],
    ['null', 'null', 400],
    ['a string', '"text"', 400],
    ['no envelope', JSON.stringify(MESSAGE), 400],
    ['deep lists', NESTED, 400],
    ['deep objects', DEEP, 400],
    ['10 MB', 'a'.repeat(10_000_000), 413],
    ['a NUL', JSON.stringify({ data: { ...MESSAGE, name: 'A\u0000B' } }), 400],
    ['a lone surrogate', JSON.stringify({ data: { ...MESSAGE, body: 'Bonjour \ud800 à tout le monde' } }), 400],
    ['an override', JSON.stringify({ data: { ...MESSAGE, name: 'abc\u202edef' } }), 400],
    ['a line break in the name', JSON.stringify({ data: { ...MESSAGE, name: 'A\r\nBcc: x@y.fr' } }), 400],
    ['objects for texts', JSON.stringify({ data: { ...MESSAGE, email: { $ne: '' } } }), 400],
    ['a prototype', '{"data":{"__proto__":{"admin":true},"name":"A"}}', 400],
  ])('a body with %s is a client error', async (_, body, status) => {
    const answer = await cms.post('/messages', body, from()).catch(() => null)
    // A connection cut short while ten megabytes are still on their way is an answer too.
    if (answer) expect(answer.status).toBe(status)
    else expect(status).toBe(413)
    expect((await cms.get('/health')).status).toBe(200)
  })

  it('no public route reads messages', async () => {
    for (const path of ['/messages', '/messages/1', '/messages?populate=*'])
      expect((await cms.get(path)).status).toBe(404)
  })
})
