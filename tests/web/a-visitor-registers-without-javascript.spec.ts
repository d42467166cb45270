import type { Event } from '@confettis/shared/domain/event'
import { beforeEach, expect, it } from 'vitest'
import { readableText } from '../support/pages'
import { COMING, formOf, publishEvent, QUESTIONS } from './support/events'
import { errorOf } from './support/fake-cms'
import { useSite } from './support/use-site'

const { cms, site } = useSite()

beforeEach(() => {
  cms.answerPostsWith({ status: 202, body: { data: { status: 'pending' }, meta: {} } })
  publishEvent(cms, { ...COMING, questions: QUESTIONS })
})

const PAGE = '/evenements/webcafe/inscription'
const ANSWERS = {
  firstName: 'Ada',
  lastName: 'N’Diaye',
  email: 'ada@exemple.fr',
  organisation: 'Les Voisins réunis',
  role: '',
  departement: '13',
  'answers-repas': 'Végé',
  'answers-benevole': 'non',
  'answers-sujet': 'Du pain\r\net du sel',
  needs: 'Une boucle magnétique',
  website: '',
}

const register = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  site.visit(PAGE, formOf({ ...ANSWERS, ...fields }, headers))
const posted = () => cms.asked.filter(({ method }) => method === 'POST')
const sent = () => (JSON.parse(posted()[0]?.body ?? '{}') as { data: Record<string, unknown> }).data

it('a visitor without JavaScript finds the form from the page of the event, with all that is asked and why', async () => {
  const event = await site.visit('/evenements/webcafe')
  expect(event.text).toContain(`href="${PAGE}"`)
  const { status, text } = await site.visit(PAGE)
  expect(status).toBe(200)
  for (const { label } of QUESTIONS) expect(text).toContain(label)
  expect(readableText(text)).toContain('effacé une semaine après le rendez-vous')
  expect(text).toMatch(/<input[^>]*id="email"[^>]*autocomplete="email"|<input[^>]*autocomplete="email"[^>]*id="email"/)
  expect(text, 'a yes is said, not presumed').not.toMatch(/<input[^>]*type="checkbox"[^>]* checked/)
})

it('a visitor without JavaScript registers, and is told to read their email on a page that can be reloaded', async () => {
  expect(await register()).toMatchObject({ status: 303, headers: { location: `${PAGE}?envoi=ok` } })
  expect(posted().map(({ url }) => url)).toEqual(['/api/registrations'])
  expect(sent()).toEqual({
    event: 'webcafe',
    firstName: 'Ada',
    lastName: 'N’Diaye',
    email: 'ada@exemple.fr',
    organisation: 'Les Voisins réunis',
    departement: '13',
    answers: { repas: 'Végé', benevole: false, sujet: 'Du pain\net du sel' },
    needs: 'Une boucle magnétique',
    newsletter: false,
    locale: 'fr',
    website: '',
  })
  expect(posted()[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  const after = await site.visit(`${PAGE}?envoi=ok`)
  expect(after.status).toBe(200)
  expect(after.text).toContain('Regardez dans vos e-mails')
  expect(after.text).toContain('noindex')
})

it('a visitor without JavaScript may leave open what is not required', async () => {
  await register({ 'answers-benevole': '', 'answers-sujet': '', needs: '', organisation: '', departement: '' })
  expect(sent()).toMatchObject({ answers: { repas: 'Végé' } })
  for (const field of ['needs', 'organisation', 'departement']) expect(sent()).not.toHaveProperty(field)
})

it('a visitor without JavaScript is told what to put right, beside each field, and finds every answer again', async () => {
  const { status, headers, text } = await register({ email: 'ada@exemple', 'answers-repas': '' })
  expect(status).toBe(422)
  expect(headers['cache-control']).toBe('no-store')
  expect(text).toContain('Il reste 2 points à corriger')
  for (const field of ['email', 'answers-repas']) {
    expect(text).toContain(`href="#${field}"`)
    expect(text).toContain(`id="${field}"`)
    expect(text).toContain(`id="${field}-error"`)
  }
  expect(text).toContain('value="Ada"')
  expect(text).toContain('Une boucle magnétique</textarea>')
  expect(text).toMatch(/<option value="13" selected>/)
  expect(text).toMatch(/<input[^>]*value="non"[^>]* checked|<input[^>]* checked[^>]*value="non"/)
  expect(posted()).toHaveLength(0)
  expect((await site.visit(PAGE)).text, 'nobody else sees it').not.toContain('Une boucle')
})

it.each([
  ['a choice that is not offered', { 'answers-repas': 'Du caviar' }, 'answers-repas'],
  ['a first name with a link', { firstName: 'Ada http://evil.example' }, 'firstName'],
  ['no last name', { lastName: ' ' }, 'lastName'],
  ['needs that never end', { needs: 'a'.repeat(1_001) }, 'needs'],
])('a visitor without JavaScript is told that a registration is wrong with %s', async (_, fields, field) => {
  const { status, text } = await register(fields)
  expect(status).toBe(422)
  expect(text).toContain(`id="${field}-error"`)
  expect(posted()).toHaveLength(0)
})

it('a registration form with an unknown field is refused', async () => {
  await register({ state: 'confirmed', 'answers-autre': 'x', event: 'un-autre' })
  expect(sent()).toMatchObject({ event: 'webcafe', answers: { repas: 'Végé' } })
  expect(sent()).not.toHaveProperty('state')
  expect(sent().answers).not.toHaveProperty('autre')
})

it('a visitor without JavaScript is told what the CMS alone found wrong', async () => {
  const errors = [{ path: ['answers', 'sujet'], message: 'Ce sujet ne va pas.' }]
  cms.answerPostsWith({ status: 400, body: errorOf(400, { errors }) })
  const { status, text } = await register()
  expect(status).toBe(422)
  expect(text).toMatch(/id="answers-sujet-error"[\s\S]{0,400}Ce sujet ne va pas\./)
})

it('a visitor without JavaScript is told why when it cannot be taken now, and loses nothing', async () => {
  cms.answerPostsWith({ status: 429, headers: { 'retry-after': '120' }, body: errorOf(429) })
  const early = await register()
  expect(early).toMatchObject({ status: 429, headers: { 'retry-after': '120' } })
  expect(early.text).toMatch(/dans 2\s+minutes/)
  const closed = errorOf(409) as { error: { message: string } }
  closed.error.message = 'Les inscriptions viennent de se terminer.'
  cms.answerPostsWith({ status: 409, body: closed })
  const late = await register()
  expect(late).toMatchObject({ status: 409 })
  expect(late.text).toContain('Les inscriptions viennent de se terminer.')
  cms.stop()
  const down = await register()
  expect(down).toMatchObject({ status: 503 })
  for (const { text } of [early, late, down]) expect(text).toContain('value="Ada"')
})

it('a form of another site, or for an unknown event, registers nobody', async () => {
  expect((await register({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await site.visit('/evenements/nulle-part/inscription', formOf(ANSWERS))).status).toBe(404)
  expect((await site.visit('/evenements/nulle-part/inscription')).status).toBe(404)
  expect((await site.visit('/evenements/..%2Fsite/inscription', formOf(ANSWERS))).status).toBe(404)
  expect(posted()).toHaveLength(0)
})

const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString()
const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString()

it.each<[string, Partial<Event>, string]>([
  ['cancelled', { cancelled: true, cancelReason: 'La salle est inondée.' }, 'La salle est inondée.'],
  ['over', { startsAt: '2021-03-04T08:00:00Z', endsAt: '2021-03-04T09:00:00Z' }, 'Ce rendez-\u2060vous a eu lieu'],
  ['not open yet', { registrationOpensAt: tomorrow }, 'Les inscriptions ouvriront le'],
  ['closed', { registrationClosesAt: yesterday }, 'Les inscriptions sont closes'],
])(
  'a visitor without JavaScript sees no form while registration is %s, but why, and a way out',
  async (_, event, why) => {
    publishEvent(cms, { ...COMING, ...event })
    const { status, text } = await site.visit(PAGE)
    expect(status).toBe(200)
    expect(readableText(text)).toContain(why)
    expect(text).toContain('href="/evenements"')
    expect(text).not.toContain('name="email"')
  },
)

it('a visitor without JavaScript is told of the waiting list when all seats are taken, and of the team when it decides', async () => {
  publishEvent(cms, { ...COMING, capacity: 20, seatsLeft: 0, needsApproval: true })
  const text = readableText((await site.visit(PAGE)).text)
  expect(text).toContain('C’est complet pour le moment')
  expect(text).toContain('Je rejoins la liste d’attente')
  expect(text).toContain('L’équipe regarde chaque demande')
})
