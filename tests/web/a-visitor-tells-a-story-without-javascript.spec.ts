import { beforeEach, expect, it } from 'vitest'
import { errorOf } from './support/fake-cms'
import { fields, multipart, NO_PHOTO, photo, readMultipart, type Part } from './support/multipart'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  cms.answerPostsWith({ status: 202, body: { data: { status: 'pending' }, meta: {} } })
})

const STORY = 'Il fallait un four.\r\n\r\nNous l’avons construit à trois, et le pain a levé. Depuis, on y revient.'
const ANSWERS = {
  title: 'Un four à pain pour trois villages',
  story: STORY,
  'partners-0-kind': 'association',
  'partners-0-name': 'Les Voisins réunis',
  'partners-1-kind': '',
  'partners-1-name': '',
  'partners-2-kind': 'public',
  'partners-2-name': 'La mairie de Cassis',
  departement: '13',
  place: 'Cassis',
  pictureText: 'Trois personnes pétrissent',
  firstName: 'Manon',
  lastName: 'N’Diaye',
  shown: 'first',
  email: 'manon@exemple.fr',
  consent: 'on',
  website: '',
}
/** Bytes that are no text in any encoding. */
const BYTES = Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7) % 256))

const tell = (answers: Record<string, string>, picture: Part = NO_PHOTO, headers: Record<string, string> = {}) => {
  const form = multipart([...fields(answers), picture])
  return site.visit('/temoignages/raconter', {
    method: 'POST',
    headers: { ...form.headers, ...headers },
    body: form.body,
  })
}
const posted = () => cms.asked.filter(({ method }) => method === 'POST')
const without = (field: keyof typeof ANSWERS) =>
  Object.fromEntries(Object.entries(ANSWERS).filter(([name]) => name !== field))

it('a visitor without JavaScript finds a form that any browser can send, with nothing ticked beforehand', async () => {
  const { status, text } = await site.visit('/temoignages/raconter')
  expect(status).toBe(200)
  expect(text).toMatch(
    /<form[^>]*method="post"[^>]*action="\/temoignages\/raconter"[^>]*enctype="multipart\/form-data"/,
  )
  expect(text).toMatch(/<input[^>]*type="file"[^>]*accept="image\/jpeg,[^"]*image\/avif"/)
  expect(text).toContain('name="partners-2-name"')
  expect(text).not.toMatch(/<input[^>]*type="(?:checkbox|radio)"[^>]* checked/)
})

it('a visitor without JavaScript goes from the first mistake to a story that is sent with its picture', async () => {
  const wrong = await tell({ ...ANSWERS, email: 'manon@exemple', 'partners-2-kind': '' }, photo(BYTES))
  expect(wrong.status).toBe(422)
  expect(wrong.headers['cache-control']).toBe('no-store')
  expect(wrong.text).toContain('Il reste 2 points à corriger')
  expect(wrong.text).toContain('href="#email"')
  expect(wrong.text, 'rows close up over an empty one').toContain('href="#partners-1-kind"')
  expect(wrong.text).toContain('id="partners-1-kind-error"')
  expect(wrong.text).toContain('value="Manon"')
  expect(wrong.text).toContain('value="La mairie de Cassis"')
  expect(wrong.text).toMatch(/Il fallait un four\.\n\nNous/)
  expect(wrong.text).toMatch(/<option value="13" selected>/)
  expect(wrong.text).toContain('Choisissez de nouveau votre photo')
  expect(posted()).toHaveLength(0)
  expect((await site.visit('/temoignages/raconter')).text, 'nobody else sees it').not.toContain('Manon')

  const right = await tell(ANSWERS, photo(BYTES))
  expect(right).toMatchObject({ status: 303, headers: { location: '/temoignages/raconter?envoi=ok' } })
  expect(posted().map(({ url }) => url)).toEqual(['/api/testimonies'])
  expect(posted()[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  const { data, picture } = await readMultipart(posted()[0]!)
  expect(data).toEqual({
    title: 'Un four à pain pour trois villages',
    story: STORY.replaceAll('\r\n', '\n'),
    partners: [
      { kind: 'association', name: 'Les Voisins réunis' },
      { kind: 'public', name: 'La mairie de Cassis' },
    ],
    departement: '13',
    place: 'Cassis',
    pictureText: 'Trois personnes pétrissent',
    firstName: 'Manon',
    lastName: 'N’Diaye',
    shown: 'first',
    email: 'manon@exemple.fr',
    consent: true,
    locale: 'fr',
    website: '',
  })
  expect(picture?.type).toBe('image/jpeg')
  expect(Buffer.from(await picture!.arrayBuffer()).equals(BYTES)).toBe(true)
  const sent = await site.visit('/temoignages/raconter?envoi=ok')
  expect(sent.text).toContain('Regardez dans vos e-mails')
  expect(sent.text).toContain('noindex')
})

it('a visitor without JavaScript sends a testimony without a picture', async () => {
  expect((await tell(ANSWERS)).status).toBe(303)
  const { data, picture } = await readMultipart(posted()[0]!)
  expect(picture).toBeNull()
  expect(data).not.toHaveProperty('pictureText')
})

it.each(['title', 'story', 'firstName', 'lastName', 'shown', 'email', 'consent'] as const)(
  'cannot leave %s out',
  async (field) => {
    const { status, text } = await tell(without(field))
    expect(status).toBe(422)
    expect(text).toContain(`href="#${field}"`)
    expect(text).toContain(`id="${field}-error"`)
    expect(posted()).toHaveLength(0)
  },
)

it('a testimony form with an unknown field is refused', async () => {
  await tell({ ...ANSWERS, content: 'accepted', slug: 'x', 'partners-12-name': 'Treizième', __proto__: 'x' })
  const { data } = await readMultipart(posted()[0]!)
  expect(data).not.toHaveProperty('content')
  expect(data).not.toHaveProperty('slug')
  expect(data).toMatchObject({ partners: [{}, {}] })
})

it('a visitor without JavaScript is told about a picture that is too heavy, and loses nothing else', async () => {
  const { status, text } = await tell(ANSWERS, photo(Buffer.alloc(10 * 1024 * 1024 + 1)))
  expect(status).toBe(422)
  expect(text).toContain('href="#picture"')
  expect(text).toContain('plus de 10\u00a0Mo')
  expect(text).toContain('value="Manon"')
  expect(posted()).toHaveLength(0)
})

it.each([
  ['with the field', { errors: [{ path: ['picture'], message: 'Ce fichier n’est pas une photo.' }] }],
  ['without', undefined],
])('a visitor without JavaScript is told beside its field when the CMS refuses a picture, %s', async (_, details) => {
  const body = errorOf(422, details) as { error: { message: string } }
  body.error.message = 'Ce fichier n’est pas une photo.'
  cms.answerPostsWith({ status: 422, body })
  const { status, text } = await tell(ANSWERS, photo(BYTES))
  expect(status).toBe(422)
  expect(text).toContain('id="picture-error"')
  expect(text).toContain('Ce fichier n’est pas une photo.')
  expect(text).toContain('value="Manon"')
})

it('a visitor without JavaScript is asked for patience after too many stories, and loses nothing', async () => {
  cms.answerPostsWith({ status: 429, headers: { 'retry-after': '120' }, body: errorOf(429) })
  const { status, headers, text } = await tell(ANSWERS)
  expect(status).toBe(429)
  expect(headers['retry-after']).toBe('120')
  expect(text).toMatch(/dans 2\s+minutes/)
  expect(text).toContain('value="Manon"')
})

it('a visitor without JavaScript is told why when the CMS does not answer, and loses nothing', async () => {
  await site.visit('/temoignages/raconter')
  cms.stop()
  const { status, text } = await tell(ANSWERS)
  expect(status).toBe(503)
  expect(text).toContain('value="Manon"')
})

it.each<Record<string, string>>([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])(
  'is not told for by another site: %o',
  async (headers) => {
    expect((await tell(ANSWERS, NO_PHOTO, headers)).status).toBe(403)
    expect(posted()).toHaveLength(0)
  },
)

it('a visitor without JavaScript is led from the contact form to this one', async () => {
  const { text } = await site.visit('/contact?sujet=temoignage')
  expect(text).toContain('href="/temoignages/raconter"')
  expect((await site.visit('/contact?sujet=presse')).text).not.toContain('href="/temoignages/raconter"')
})
