import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { askFor, exported } from '../support/exports'
import { useRegistrations } from '../support/use-registrations'
import { sampleSignature } from '../support/use-signing'
import { DATABASES } from '../support/store'
import { person, type Person } from '../support/team'

/** More than what lies about on its way between two processes. */
const MANY = 30_000
const ORDER = { data: { what: 'signatures', format: 'csv', filters: {} } }

describe.each(DATABASES)('exports on %s', (database) => {
  const house = useRegistrations(database)
  let moderator: Person

  const sign = async (changes: Record<string, unknown>) => {
    const form = sampleSignature(changes)
    expect((await house.post('/signatories', form)).status).toBe(202)
    return form
  }
  const accesses = (): Promise<{ who: string; about: string; rows: number | null; filter: unknown }[]> =>
    house.rows(`select who, about, rows, filter from access_records where what = 'export' order by id desc limit 2`)
  const filterOf = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value) as object

  beforeAll(async () => {
    moderator = await person(house.admin, house.url, 'moderation')
    const confirmed = await sign({
      email: 'lea.martin@exemple.fr',
      newsletter: true,
      departement: '01',
      kind: 'company',
    })
    await house.rows(
      `update signatories set state = 'confirmed', number = 1, confirmed_at = consent_at, first_name = ?,
       last_name = ?, organisation = ? where last_name = ?`,
      'Léa',
      `=cmd|' /C calc'!A0`,
      'Pain; beurre\n"& fils"',
      confirmed.lastName,
    )
    await sign({ email: 'attend@exemple.fr', newsletter: true, departement: '2A' })
  })

  it('signatures, as a French spreadsheet opens them', async () => {
    const answer = await askFor(moderator.admin, 'signatures', { state: 'confirmed' })
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="signatures-\d{4}-\d\d-\d\d\.csv"$/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(text).toMatch(/^\ufeffNuméro;État;Nom;Prénom;Adresse e-mail;/)
    expect(text).toContain(`;'=cmd|' /C calc'!A0;Léa;lea.martin@exemple.fr;Entreprise;"Pain; beurre\n""& fils""";`)
  })

  it('an export has French headings and Paris time', async () => {
    const [line, ...others] = await exported(moderator.admin, 'signatures', { state: 'confirmed' })
    expect(others).toEqual([])
    expect(line).toMatchObject({
      Numéro: '1',
      État: 'Confirmée',
      Organisation: 'Pain; beurre\n"& fils"',
      Département: '01 – Ain',
      'Nom affiché': 'oui',
      'Lettre d’information': 'oui',
      Injoignable: 'non',
    })
    const [row] = await house.rows<{ consent_at: number | Date }>('select consent_at from signatories where number = 1')
    const paris = { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' } as const
    expect(line?.['Signée le']).toBe(new Date(row!.consent_at).toLocaleString('fr-FR', paris))
  })

  it('narrowed as one chose', async () => {
    const states = async (filters: Record<string, string>) =>
      (await exported(moderator.admin, 'signatures', filters)).map((line) => line['Adresse e-mail'])
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(await states({})).toEqual(['lea.martin@exemple.fr', 'attend@exemple.fr'])
    expect(await states({ departement: '2A' })).toEqual(['attend@exemple.fr'])
    expect(await states({ kind: 'company', from: day(-2), to: day(2) })).toEqual(['lea.martin@exemple.fr'])
    expect(await states({ from: day(2) })).toEqual([])
    expect(await states({ to: day(-2) })).toEqual([])
    expect(await states({ partner: 'personne' })).toEqual([])
  })

  it('the same in a workbook, with moments that can be sorted', async () => {
    const answer = await askFor(moderator.admin, 'signatures', { state: 'confirmed' }, 'xlsx')
    const [head = [], line = [], ...others] = await readSheet(Buffer.from(await answer.arrayBuffer()))
    expect(others).toEqual([])
    const read = Object.fromEntries(head.map((name, place) => [String(name), line[place]]))
    expect(read).toMatchObject({
      Numéro: 1,
      Nom: `=cmd|' /C calc'!A0`,
      Prénom: 'Léa',
      'Adresse e-mail': 'lea.martin@exemple.fr',
      Organisation: 'Pain; beurre\n"& fils"',
    })
    expect(read['Signée le']).toBeInstanceOf(Date)
  })

  it('an export of an event has its registrations with their answers', async () => {
    const question = { label: 'Que mangez-vous\u00a0?', type: 'text', required: true }
    const event = await house.announce('repas', { questions: [question, { label: 'À midi\u00a0?', type: 'yes-no' }] })
    const kept = await house.read<{ questions: { key: string }[] }>(`/events/${event.slug}`)
    const [meal, noon] = kept.questions.map(({ key }) => key)
    const guest = await house.register('repas', {
      answers: { [meal!]: '+33 de curry', [noon!]: true },
      needs: 'Une rampe\nà l’entrée',
      newsletter: true,
    })
    await house.announce('autre')
    await house.register('autre')
    await event.change({ questions: [] })
    const lines = await exported(moderator.admin, 'registrations', { event: event.documentId })
    expect(lines).toEqual([
      expect.objectContaining({
        État: 'À confirmer',
        Nom: guest.lastName,
        'Adresse e-mail': guest.email,
        'Besoins d’accessibilité': 'Une rampe\nà l’entrée',
        'Que mangez-vous\u00a0?': `'+33 de curry`,
        'À midi\u00a0?': 'oui',
      }),
    ])
  })

  it('messages', async () => {
    const message = {
      name: 'Ada',
      email: 'ada@exemple.fr',
      subject: 'press',
      body: '@presse\nbonjour à vous',
      elapsed: 9_000,
    }
    expect((await house.post('/messages', message)).status).toBe(202)
    expect(await exported(moderator.admin, 'messages', { subject: 'press', handled: 'false' })).toEqual([
      expect.objectContaining({
        Sujet: 'Presse',
        Nom: 'Ada',
        'Adresse e-mail': 'ada@exemple.fr',
        Message: `'@presse\nbonjour à vous`,
        Traité: 'non',
      }),
    ])
    expect(await exported(moderator.admin, 'messages', { handled: 'true' })).toEqual([])
  })

  it('the export of newsletter subscribers has the confirmed ones, with the place and text of their consent', async () => {
    await house.announce('lettre')
    const { form } = await house.come('lettre', { newsletter: true })
    const lines = await exported(moderator.admin, 'newsletter')
    expect(lines.map((line) => [line['Adresse e-mail'], line['Donné en'], line['Version du consentement']])).toEqual([
      ['lea.martin@exemple.fr', 'signant la tribune', '1'],
      [form.email, 's’inscrivant à lettre', ''],
    ])
    expect(lines[0]?.['Accord donné le']).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/)
  })

  it('the access log has a record before and after each export', async () => {
    await exported(moderator.admin, 'signatures', { departement: '2A' })
    const [after, before] = await house.eventually(accesses, ([last]) => last?.rows !== null)
    const asked = { export: 'signatures', format: 'csv', departement: '2A' }
    expect(after).toMatchObject({ who: moderator.email, about: 'api::signatory.signatory', rows: 1 })
    expect([before, after].map((access) => filterOf(access?.filter))).toEqual([
      { ...asked, state: 'begun' },
      { ...asked, state: 'whole' },
    ])
  })

  it('an aborted export is recorded, and does not delay the next', async () => {
    await house.rows(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MANY})
       insert into messages (document_id, name, email, subject, body, handled, suspect)
       select 'm' || i, 'Ada', 'ada@exemple.fr', 'press', cast(? as text), false, false from n`,
      'Bonjour à vous. '.repeat(60),
    )
    const pieces = (await askFor(moderator.admin, 'messages')).body!.getReader()
    await pieces.read()
    await pieces.cancel()
    const [left] = await house.eventually(accesses, ([last]) => last?.rows !== null)
    expect(filterOf(left?.filter)).toMatchObject({ export: 'messages', state: 'broken off' })
    expect(left?.rows).toBeGreaterThan(0)
    expect(left?.rows).toBeLessThan(MANY)
    expect(await exported(moderator.admin, 'messages')).toHaveLength(MANY + 1)
  })

  it('an impossible export is refused in French', async () => {
    const refusals: [object, string[], RegExp][] = [
      [{ ...ORDER.data, what: 'tout' }, ['what'], /Choisissez ce que/],
      [{ ...ORDER.data, format: 'pdf' }, ['format'], /Choisissez un format/],
      [{ ...ORDER.data, filters: { state: 'waiting' } }, ['filters', 'state'], /Choisissez dans la liste/],
      [{ ...ORDER.data, filters: { event: 'abc' } }, ['filters', 'event'], /Unknown field/],
      [{ ...ORDER.data, filters: { from: '4 mars' } }, ['filters', 'from'], /date complète/],
      [{ ...ORDER.data, filters: { from: '2021-03-05', to: '2021-03-04' } }, ['filters', 'to'], /avant le début/],
      [{ ...ORDER.data, what: 'registrations' }, ['filters', 'event'], /Choisissez un événement/],
      [{ ...ORDER.data, what: 'registrations', filters: { event: 'abc' } }, ['event'], /n’existe plus/],
    ]
    for (const [data, path, words] of refusals) {
      const answer = await moderator.admin.ask('POST', '/team/exports', { data })
      const { error } = (await answer.json()) as {
        error: { details: { errors: { path: string[]; message: string }[] } }
      }
      expect([answer.status, error.details.errors[0]?.path]).toEqual([400, path])
      expect(error.details.errors[0]?.message).toMatch(words)
    }
  })

  it('other roles may not export', async () => {
    for (const role of ['redaction', 'publication'] as const) {
      const { admin } = await person(house.admin, house.url, role)
      expect(await admin.status('GET', '/team/exports')).toBe(403)
      expect(await admin.status('POST', '/team/exports', ORDER)).toBe(403)
    }
    const { admin } = await person(house.admin, house.url, 'administration')
    expect(await admin.status('POST', '/team/exports', ORDER)).toBe(200)
  })
})
