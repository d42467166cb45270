import { expect, it } from 'vitest'
import { errorOf } from './support/fake-cms'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

const MESSAGE = {
  name: 'Ada Lovelace',
  email: 'ada@exemple.fr',
  subject: 'press',
  body: 'Bonjour,\r\nune question de presse.',
  website: '',
}

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  site.visit('/contact', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: String(new URLSearchParams(fields)),
  })
const messages = () => cms.asked.filter(({ method }) => method === 'POST')

it('a visitor without JavaScript sends a message, and is told so on a page that can be loaded again', async () => {
  expect(await send(MESSAGE)).toMatchObject({ status: 303, headers: { location: '/contact?envoi=ok' } })
  expect(messages()).toHaveLength(1)
  expect(JSON.parse(messages()[0]?.body ?? '')).toEqual({
    data: { ...MESSAGE, body: 'Bonjour,\nune question de presse.' },
  })
  expect(messages()[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  expect((await site.visit('/contact?envoi=ok')).status).toBe(200)
})

it('a visitor without JavaScript is told what to put right, and finds every word again', async () => {
  const { status, headers, text } = await send({ ...MESSAGE, email: 'ada' })
  expect(status).toBe(422)
  expect(headers['cache-control']).toBe('no-store')
  expect(text).toContain('Vérifiez l’adresse')
  expect(text).toContain('value="Ada Lovelace"')
  expect(text).toContain('une question de presse.</textarea>')
  expect(messages()).toHaveLength(0)
  expect((await site.visit('/contact')).text, 'nobody else sees it').not.toContain('Ada Lovelace')
})

it('a visitor without JavaScript is told what the CMS alone found wrong', async () => {
  cms.answerPostsWith({
    status: 400,
    body: errorOf(400, { errors: [{ path: ['name'], message: 'Ce nom ne va pas.' }] }),
  })
  const { status, text } = await send(MESSAGE)
  expect(status).toBe(422)
  expect(text).toContain('Ce nom ne va pas.')
})

it('a visitor without JavaScript is asked for patience after too many messages', async () => {
  cms.answerPostsWith({ status: 429, headers: { 'retry-after': '120' }, body: errorOf(429) })
  const { status, headers, text } = await send(MESSAGE)
  expect(status).toBe(429)
  expect(headers['retry-after']).toBe('120')
  expect(text).toContain('une question de presse.</textarea>')
})

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
])('a form of another site sends no message: %o', async (headers) => {
  expect((await send(MESSAGE, headers)).status).toBe(403)
  expect(messages()).toHaveLength(0)
})

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { origin: 'http://confettis.test' },
])('a form of the site itself sends a message: %o', async (headers) => {
  expect((await send(MESSAGE, headers)).status).toBe(303)
})

it('a message that is no form is refused', async () => {
  expect((await send({ ...MESSAGE, body: 'a'.repeat(100_000) })).status).toBe(413)
  expect((await send(MESSAGE, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
  expect((await send({ ...MESSAGE, name: 'A\u0000da' })).status).toBe(422)
})
