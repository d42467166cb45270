import { beforeAll, describe, expect, it } from 'vitest'
import { useRegistrations, type Row } from '../support/use-registrations'
import { DATABASES } from '../support/store'

const REGISTRATION = 'api::registration.registration'
const EVENT = 'api::event.event'

describe.each(DATABASES)('the registrations that editors manage on %s', (name) => {
  const house = useRegistrations(name)
  const refusal = async (work: Promise<unknown>) => {
    const text = await work.then(
      () => 'It was not refused',
      (error: unknown) => String(error),
    )
    const { error } = JSON.parse(text.slice(text.indexOf('{'))) as {
      error: { status: number; details: { errors: { path: (string | number)[]; message: string }[] } }
    }
    expect(error.status).toBe(400)
    return error.details.errors.map(({ path }) => path.join('.'))
  }
  const entry = async (lastName: string) => house.admin.find(REGISTRATION, 'lastName', lastName)
  const stateOf = async (lastName: string) => (await house.registration(lastName)).state
  const move = async (lastName: string, state: string) => {
    const one = await entry(lastName)
    await house.admin.save(REGISTRATION, one, { ...editable(one), state })
  }
  /** What the form of the admin sends back. */
  const editable = ({
    firstName,
    lastName,
    organisation,
    role,
    needs,
    newsletter,
    state,
    eventSlug,
    unreachable,
  }: Row) => ({
    firstName,
    lastName,
    organisation,
    role,
    needs,
    newsletter,
    state,
    eventSlug,
    unreachable,
  })
  const add = (lastName: string, changes: Row = {}) =>
    house.admin.create(REGISTRATION, {
      eventSlug: 'liste',
      firstName: 'Léa',
      lastName,
      typedEmail: `${lastName.toLowerCase()}@exemple.fr`,
      ...changes,
    })

  beforeAll(async () => {
    await house.announce('liste', { capacity: 2 })
    await house.announce('choix', { capacity: 1, needsApproval: true })
  })

  it('a registration made by hand takes its place, gets its email, and its email address is sealed', async () => {
    await add('Un')
    await add('Deux')
    await add('Trois')
    expect([await stateOf('Un'), await stateOf('Deux'), await stateOf('Trois')]).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ])
    expect(await house.kinds('Un')).toEqual(['event-confirmed'])
    expect(await house.kinds('Trois')).toEqual(['event-waiting'])
    const row = await house.registration('Un')
    expect(row.typed_email).toBe(null)
    expect(JSON.stringify(row)).not.toContain('un@exemple')
    expect(JSON.stringify(await entry('Un'))).not.toMatch(/un@exemple/i)
  })

  it('a registration with impossible values is refused', async () => {
    expect(await refusal(add('Quatre', { eventSlug: 'nulle-part' }))).toEqual(['eventSlug'])
    expect(await refusal(add('Quatre', { typedEmail: 'nulle part' }))).toEqual(['typedEmail'])
    expect(await refusal(add('Quatre', { firstName: null }))).toEqual(['firstName'])
    expect(await refusal(add('Quatre', { typedEmail: 'UN@exemple.fr' }))).toEqual(['typedEmail'])
    expect(await refusal(add('Quatre', { state: 'confirmed' }))).toEqual(['state'])
    expect(await stateOf('Quatre')).toBeUndefined()
    const one = await entry('Un')
    expect(await refusal(house.admin.save(REGISTRATION, one, { typedEmail: 'a@exemple.fr' }))).toEqual(['typedEmail'])
    expect(await refusal(move('Trois', 'confirmed'))).toEqual(['state'])
    expect(await refusal(move('Trois', 'expired'))).toEqual(['state'])
    expect(await stateOf('Trois')).toBe('waiting')
  })

  it('editors cancel, which promotes the next; correct a name; move a registration to the end of the waitlist', async () => {
    await move('Un', 'cancelled')
    expect([await stateOf('Un'), await stateOf('Trois')]).toEqual(['cancelled', 'confirmed'])
    expect(await house.kinds('Trois')).toEqual(['event-waiting', 'event-promoted'])
    await move('Un', 'waiting')
    await move('Deux', 'waiting')
    expect([await stateOf('Un'), await stateOf('Deux')]).toEqual(['confirmed', 'waiting'])
    const three = await entry('Trois')
    await house.admin.save(REGISTRATION, three, { ...editable(three), firstName: 'Léo', ticket: 0, suspicion: 'x' })
    expect(await house.registration('Trois')).toMatchObject({ first_name: 'Léo', suspicion: null })
    await move('Trois', 'attended')
    expect((await house.registration('Trois')).attended_at).not.toBe(null)
    await move('Trois', 'confirmed')
    expect((await house.registration('Trois')).attended_at).toBe(null)
    await house.admin.remove(REGISTRATION, three)
    expect([await stateOf('Trois'), await stateOf('Deux')]).toEqual([undefined, 'confirmed'])
    expect(await house.rows('select id from tokens where subject = ?', three.documentId)).toEqual([])
  })

  it('editors accept a request or refuse it', async () => {
    for (const lastName of ['Demande', 'Autre', 'Pas']) await house.come('choix', { lastName })
    await move('Demande', 'waiting')
    await move('Autre', 'waiting')
    await move('Pas', 'refused')
    expect([await stateOf('Demande'), await stateOf('Autre'), await stateOf('Pas')]).toEqual([
      'confirmed',
      'waiting',
      'refused',
    ])
    expect((await house.kinds('Demande')).at(-1)).toBe('event-confirmed')
    expect((await house.kinds('Pas')).at(-1)).toBe('event-refused')
    expect(await house.rows('select taken from event_seats where taken > 2')).toEqual([])
  })

  it('what is wrong with an event is said beside its field', async () => {
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const base = { title: 'Faux', slug: 'faux', startsAt: at(2), endsAt: at(3), online: true, summary: 'x' }
    const wrong = (changes: Row) => refusal(house.admin.create(EVENT, { ...base, ...changes }))
    const question = { label: 'Pourquoi ?', type: 'text', required: false }
    expect(await wrong({ endsAt: at(1) })).toEqual(['endsAt'])
    expect(await wrong({ onlineUrl: 'javascript:alert(1)' })).toEqual(['onlineUrl'])
    expect(await wrong({ capacity: 0 })).toEqual(['capacity'])
    expect(await wrong({ registrationOpensAt: at(2), registrationClosesAt: at(1) })).toEqual(['registrationClosesAt'])
    expect(await wrong({ questions: [question, { ...question, label: 'pourquoi ?' }] })).toEqual(['questions.1.label'])
    expect(await wrong({ questions: [{ ...question, type: 'choice', choices: 'Un seul' }] })).toEqual([
      'questions.0.choices',
    ])
    const draft = await house.admin.create(EVENT, { title: 'Plus tard', slug: 'plus-tard', startsAt: at(2) })
    expect(await refusal(house.admin.save(EVENT, draft, { endsAt: at(1) }))).toEqual(['endsAt'])
  })

  it('a reworded question keeps its answers; two that begin alike stay two', async () => {
    const questions = [
      { label: 'Comment ?', type: 'text', required: false },
      { label: 'Comment !', type: 'text', required: false },
      { label: 'Constructor', type: 'text', required: false },
    ]
    const event = await house.announce('mots', { questions })
    const keys = async () =>
      (await house.read<{ questions: { key: string; label: string }[] }>('/events/mots')).questions.map(
        ({ key }) => key,
      )
    expect(await keys()).toEqual(['comment', 'comment-2', 'constructor-2'])
    const draft = await house.admin.find(EVENT, 'slug', 'mots')
    const { data } = await house.admin.request<{ data: { questions: Row[] } }>(
      'GET',
      `/content-manager/collection-types/${EVENT}/${draft.documentId}`,
    )
    const [first, second] = data.questions
    await event.change({ questions: [{ ...second, label: 'De quelle façon ?' }, { ...first }] })
    expect(await keys()).toEqual(['comment-2', 'comment'])
  })

  it('an event may get another slug or be unpublished: its registrations stay, and get an email', async () => {
    const event = await house.announce('avant')
    const { form } = await house.come('avant')
    await event.change({ slug: 'apres' })
    expect(await house.registration(form.lastName)).toMatchObject({ event_slug: 'apres' })
    expect(await house.read('/events/apres')).toMatchObject({ sequence: 0 })
    const draft = await house.admin.find(EVENT, 'slug', 'apres')
    await house.admin.unpublish(EVENT, draft)
    await event.change({ place: 'La Friche' })
    expect(await house.read('/events/apres')).toMatchObject({ sequence: 1, place: 'La Friche' })
  })

  it('an event with registrations cannot be deleted; with the event its registrations go', async () => {
    const event = await house.announce('supprime', { capacity: 5 })
    const { form } = await house.come('supprime')
    await expect(event.remove()).rejects.toThrow(/400.*prévenues/)
    await move(form.lastName, 'cancelled')
    await event.remove()
    expect(await house.rows('select id from registrations where event_slug = ?', 'supprime')).toEqual([])
  })
})
