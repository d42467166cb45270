import type { OwnRegistration } from '@confettis/shared/domain/registration'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleRegistration, useRegistrations } from '../support/use-registrations'
import { DATABASES } from '../support/store'

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

const QUESTIONS = [
  { label: 'Votre régime ?', type: 'choice', choices: 'Végétarien\nTout', required: true },
  { label: 'Une question à poser ?', type: 'text', required: false },
  { label: 'Première fois ?', type: 'yes-no', required: false },
]
const ANSWERS = { 'votre-regime': 'Tout', 'premiere-fois': true }

describe.each(DATABASES)('registering for an event on %s', (name) => {
  const house = useRegistrations(name)
  const wrongIn = async (answer: Response) =>
    ((await answer.json()) as { error: { details: { errors: { path: string[] }[] } } }).error.details.errors.map(
      ({ path }) => path.join('.'),
    )
  const mine = async (token: string) =>
    ((await (await house.post('/registrations/mine', { token })).json()) as { data: OwnRegistration[] }).data

  beforeAll(async () => {
    await house.announce('questions', { questions: QUESTIONS, capacity: 12 })
    await house.announce('petit', { capacity: 1 })
  })

  it('an event says what it asks, and how many seats are left', async () => {
    const event = await house.read<Record<string, unknown>>('/events/questions')
    expect(event).toMatchObject({
      capacity: 12,
      seatsLeft: 11,
      cancelled: false,
      cancelReason: null,
      needsApproval: false,
      sequence: 0,
      questions: [
        { key: 'votre-regime', type: 'choice', choices: ['Végétarien', 'Tout'], required: true, hint: null },
        { key: 'une-question-a-poser', type: 'text', choices: [], required: false },
        { key: 'premiere-fois', type: 'yes-no', choices: [] },
      ],
    })
    // Letters by chance, which may be those of any word.
    const { documentId, ...told } = event
    expect(documentId).toMatch(/^\w{24}$/)
    expect(JSON.stringify(told)).not.toMatch(/visio|door|onlineUrl/i)
    expect(await house.read('/events/questions/seats')).toEqual({ seatsLeft: 11 })
    expect((await fetch(`${house.url}/api/events/nulle-part/seats`)).status).toBe(404)
  })

  it('a visitor who confirms by the link has a seat, and gets one email', async () => {
    const { form, confirm, manage, status } = await house.come('questions', {
      organisation: 'Les Confettis',
      needs: 'Une rampe',
      answers: ANSWERS,
      newsletter: true,
    })
    expect(status).toBe('confirmed')
    const again = await house.post('/registrations/confirm', { token: confirm })
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect(await again.json()).toMatchObject({ data: { status: 'confirmed', event: 'questions' } })
    expect(await house.kinds(form.lastName)).toEqual(['event-confirm', 'event-confirmed'])
    const [held] = await mine(manage)
    expect(held).toMatchObject({
      state: 'confirmed',
      email: form.email,
      organisation: 'Les Confettis',
      needs: 'Une rampe',
      answers: ANSWERS,
      newsletter: true,
      locale: 'fr',
      isOpen: true,
      event: { slug: 'questions', onlineUrl: 'https://visio.exemple.fr/salle', cancelled: false },
    })
    expect(JSON.stringify(await house.registration(form.lastName))).not.toContain(form.email)
  })

  it('registering again is told to the mailbox alone, not by the answer', async () => {
    const { form } = await house.come('questions', { answers: ANSWERS })
    await house.letAWhileGoBy(form.lastName)
    const known = await house.post('/registrations', { event: 'questions', ...form })
    const fresh = await house.post('/registrations', {
      event: 'questions',
      ...sampleRegistration({ answers: ANSWERS }),
    })
    expect([known.status, fresh.status]).toEqual([202, 202])
    expect(await known.text()).toBe(await fresh.text())
    expect(await house.kinds(form.lastName)).toEqual(['event-confirm', 'event-confirmed', 'event-already'])
    const held = await mine(await house.tokenFor(form.lastName, 'event-already'))
    expect(held).toHaveLength(1)
  })

  it('anew before confirming: the last form counts, and the mail comes three times a day at most', async () => {
    const form = await house.register('questions', { answers: ANSWERS })
    for (let time = 0; time < 4; time++) {
      await house.letAWhileGoBy(form.lastName)
      await house.post('/registrations', { event: 'questions', ...form, firstName: `Zoé${'é'.repeat(time)}` })
    }
    expect(await house.kinds(form.lastName)).toEqual(['event-confirm', 'event-confirm', 'event-confirm'])
    expect((await house.registration(form.lastName)).first_name).toBe('Zoéééé')
  })

  it('when all seats are taken, waits; cancels, and the next in line is told', async () => {
    const first = await house.come('petit')
    const second = await house.come('petit')
    const third = await house.come('petit')
    expect([first.status, second.status, third.status]).toEqual(['confirmed', 'waiting', 'waiting'])
    expect((await mine(second.manage))[0]).toMatchObject({ state: 'waiting', event: { onlineUrl: null } })
    expect(await house.read('/events/petit/seats')).toEqual({ seatsLeft: 0 })

    for (let time = 0; time < 2; time++)
      expect(await (await house.post('/registrations/cancel', { token: first.manage })).json()).toMatchObject({
        data: { status: 'cancelled', event: 'petit' },
      })
    expect(await house.kinds(first.form.lastName)).toEqual(['event-confirm', 'event-confirmed', 'event-given-back'])
    expect(await house.kinds(second.form.lastName)).toEqual(['event-confirm', 'event-waiting', 'event-promoted'])
    expect(await house.kinds(third.form.lastName)).toEqual(['event-confirm', 'event-waiting'])
    // A link that confirmed once does not take a seat back.
    const old = await house.post('/registrations/confirm', { token: first.confirm })
    expect(await old.json()).toMatchObject({ data: { status: 'cancelled' } })

    await house.letAWhileGoBy(first.form.lastName)
    await house.post('/registrations', { event: 'petit', ...first.form })
    const anew = await house.tokenFor(first.form.lastName, 'event-confirm')
    expect(await (await house.post('/registrations/confirm', { token: anew })).json()).toMatchObject({
      data: { status: 'waiting' },
    })
    expect((await house.post('/registrations/confirm', { token: first.confirm })).status).toBe(404)
  })

  it('sees all of theirs, changes what they said, and has everything erased', async () => {
    const one = await house.come('questions', { answers: ANSWERS })
    const other = await house.come('petit', { email: one.form.email, lastName: one.form.lastName + 'a' })
    const held = await mine(other.manage)
    expect(held.map(({ event }) => event.slug).sort()).toEqual(['petit', 'questions'])
    const id = held.find(({ event }) => event.slug === 'questions')?.id

    const said = { token: other.manage, registration: id, firstName: 'Ada', lastName: one.form.lastName }
    expect(await wrongIn(await house.post('/registrations/change', said))).toEqual(['answers'])
    const changed = await house.post('/registrations/change', {
      ...said,
      needs: 'Une boucle magnétique',
      answers: { 'votre-regime': 'Végétarien' },
    })
    expect(await changed.json()).toMatchObject({
      data: { id, needs: 'Une boucle magnétique', answers: { 'votre-regime': 'Végétarien' } },
    })

    const before = await house.read<{ seatsLeft: number }>('/events/questions/seats')
    for (let time = 0; time < 2; time++)
      expect(await (await house.post('/registrations/erase', { token: other.manage })).json()).toMatchObject({
        data: { status: 'erased' },
      })
    expect(await house.read('/events/questions/seats')).toEqual({ seatsLeft: before.seatsLeft + 1 })
    expect(await house.rows('select id from registrations where last_name = ?', one.form.lastName)).toEqual([])
    expect(await mine(other.manage)).toMatchObject([{ state: 'cancelled', firstName: null, email: null, answers: {} }])
    expect(await mine(one.manage)).toHaveLength(1)
  })

  it('the token of another person or of another purpose shows nothing', async () => {
    const one = await house.come('petit')
    const other = await house.come('petit')
    const { document_id: id } = await house.registration(other.form.lastName)
    expect((await house.post('/registrations/cancel', { token: one.manage, registration: id })).status).toBe(404)
    for (const path of ['confirm', 'cancel', 'mine', 'erase']) {
      const answers = await Promise.all(
        ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', path === 'confirm' ? one.manage : one.confirm].map(async (token) => {
          const answer = await house.post(`/registrations/${path}`, { token })
          return `${answer.status} ${await answer.text()}`
        }),
      )
      expect(answers[0]).toMatch(/^404 /)
      expect(answers[1]).toBe(answers[0])
      expect([404, 405]).toContain((await fetch(`${house.url}/api/registrations/${path}`)).status)
    }
  })

  it('where the team looks first, or where the form came from a machine, waits for the team', async () => {
    await house.announce('choisi', { needsApproval: true })
    const asked = await house.come('choisi')
    expect(asked.status).toBe('requested')
    expect(await house.kinds(asked.form.lastName)).toEqual(['event-confirm', 'event-requested'])
    const robot = await house.come('questions', { answers: ANSWERS, website: 'https://spam.example' })
    expect(robot.status).toBe('requested')
    expect((await house.registration(robot.form.lastName)).suspicion).toBe('honeypot')
  })

  it('registering where registration is closed is refused with the reason', async () => {
    await house.announce('passe', { startsAt: at(-3), endsAt: at(-2) })
    await house.announce('bientot', { registrationOpensAt: at(2) })
    await house.announce('clos', { registrationClosesAt: at(-1) })
    const off = await house.announce('annule')
    await off.change({ cancelled: true, cancelReason: 'Grève des trains' })
    await house.admin.create('api::event.event', { title: 'Brouillon', slug: 'brouillon' })
    const answerTo = async (event: string) => {
      const answer = await house.post('/registrations', { event, ...sampleRegistration() })
      const { error } = (await answer.json()) as { error: { message: string; details: { reason?: string } } }
      expect(error.message).toMatch(/^(Cet événement|Les inscriptions) .+\.$/)
      return [answer.status, error.details.reason]
    }
    expect(await answerTo('passe')).toEqual([409, 'past'])
    expect(await answerTo('bientot')).toEqual([409, 'not-yet'])
    expect(await answerTo('clos')).toEqual([409, 'closed'])
    expect(await answerTo('annule')).toEqual([409, 'cancelled'])
    expect(await answerTo('brouillon')).toEqual([404, undefined])
    expect(await answerTo('nulle-part')).toEqual([404, undefined])
    expect(await house.read('/events/annule')).toMatchObject({ cancelled: true, cancelReason: 'Grève des trains' })
  })

  it('every wrong field of a registration is named', async () => {
    const send = async (changes: object) =>
      house.post('/registrations', { event: 'questions', ...sampleRegistration(), ...changes })
    expect(await wrongIn(await send({}))).toEqual(['answers'])
    expect(await wrongIn(await send({ answers: { 'votre-regime': 'Autre' } }))).toEqual(['answers.votre-regime'])
    expect(await wrongIn(await send({ answers: { ...ANSWERS, pirate: 'x' } }))).toEqual(['answers.pirate'])
    expect(await wrongIn(await send({ answers: ANSWERS, state: 'confirmed' }))).toEqual(['state'])
    expect(await wrongIn(await send({ answers: ANSWERS, email: 'nulle part' }))).toEqual(['email'])
    expect(await wrongIn(await send({ answers: ANSWERS, firstName: '' }))).toEqual(['firstName'])
    expect(await wrongIn(await send({ event: undefined, answers: ANSWERS }))).toContain('event')
    expect(await wrongIn(await send({ event: { $ne: null }, answers: ANSWERS }))).toContain('event')
    expect((await house.post('/registrations', '{"data":')).status).toBe(400)
    expect(
      (await house.post('/registrations?x=1', { event: 'questions', ...sampleRegistration({ answers: ANSWERS }) }))
        .status,
    ).toBe(400)
    expect(
      (await house.post('/registrations', { event: 'questions', ...sampleRegistration({ needs: 'é'.repeat(70_000) }) }))
        .status,
    ).toBe(413)
    expect((await send({ answers: ANSWERS, altcha: 'YWJj' })).status).toBe(400)
  })

  it('registering for an event that has begun is refused', async () => {
    const soon = await house.announce('maintenant')
    const { manage, confirm, form } = await house.come('maintenant')
    const late = await house.register('maintenant')
    await soon.change({ startsAt: at(-0.5), endsAt: at(0.5) })
    const [held] = await mine(manage)
    expect(held?.isOpen).toBe(false)
    expect((await house.post('/registrations/cancel', { token: manage })).status).toBe(409)
    const said = { token: manage, registration: held?.id, firstName: 'Ada', lastName: form.lastName }
    expect((await house.post('/registrations/change', said)).status).toBe(409)
    expect((await house.post('/registrations/confirm', { token: confirm })).status).toBe(200)
    const token = await house.tokenFor(late.lastName, 'event-confirm')
    expect((await house.post('/registrations/confirm', { token })).status).toBe(404)
  })
})
