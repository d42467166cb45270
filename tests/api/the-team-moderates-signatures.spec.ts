import type { SignatureSummary } from '@confettis/shared/domain/signatory'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  Decided,
  ModeratedSignature,
  PastDecision,
  Preview,
  SignaturePage,
  Undone,
} from '../../cms/src/admin-api/signatures/contract'
import type { Alert } from '../../cms/src/admin-api/alerts/contract'
import { Admin } from '../support/admin'
import { Jobs } from '../support/jobs'
import { pastMidnight } from '../support/past-midnight'
import { useSigning } from '../support/use-signing'
import { DATABASES } from '../support/store'
import { person, type Person } from '../support/team'

const MANY = 100
/** Of whom so many pressed the button in their mail while they were set aside. */
const PRESSED = 60
const HOUR = 3_600_000

describe.each(DATABASES)('moderation of signatures on %s', (name) => {
  const house = useSigning(name)
  let chief: Admin
  let moderator: Person
  let jobs: Jobs

  const ask = <T>(path: string, data: object) => moderator.admin.request<T>('POST', `/team${path}`, { data })
  const find = (data: object) => ask<SignaturePage>('/signatures/find', data)
  const preview = (data: object) => ask<Preview>('/signatures/preview', data)
  const decide = (data: object) => ask<Decided>('/signatures/decide', data)
  const undo = (batch: string | null) => ask<Undone>(`/decisions/${String(batch)}/undo`, {})
  const total = async () => (await house.read<{ data: SignatureSummary }>('/signatories/summary')).data.total
  /** What the database itself says, and what was added up. */
  const counted = async () => {
    const [rows] = await house.rows(`select count(*) as n from signatories where state = 'confirmed' and counted`)
    const [tally] = await house.rows(`select value as n from tallies where scope = 'confirmed'`)
    return [Number(rows?.n), Number(tally?.n)]
  }
  const people: string[] = []

  beforeAll(async () => {
    chief = await Admin.enter(house.url)
    moderator = await person(chief, house.url, 'moderation')
    jobs = await Jobs.on(house)
    for (let at = 0; at < MANY; at++) {
      const { lastName } = await house.sign({
        firstName: 'Zoé',
        website: 'https://spam.example',
        isPublic: at % 2 === 0,
      })
      people.push(lastName)
    }
    const press = async (lastName: string) => {
      const answer = await house.post('/confirm', { token: await house.tokenFor(lastName, 'confirm') })
      expect(answer.status).toBe(200)
    }
    await Promise.all(people.slice(0, PRESSED).map(press))
  })
  afterAll(() => jobs?.stop())

  it('quarantined signatures are listed page by page, with the reason', async () => {
    const first = await find({ view: 'to-check' })
    const second = await find({ view: 'to-check', after: first.next })
    const all = [...first.data, ...second.data]
    expect(new Set(all.map(({ documentId }) => documentId)).size).toBe(MANY)
    expect(second.next).toBeNull()
    expect(all.filter(({ hasConfirmed }) => hasConfirmed)).toHaveLength(PRESSED)
    expect(all[0]).toMatchObject({ state: 'quarantined', suspicion: 'honeypot', firstName: 'Zoé', hasAddress: true })
    expect(JSON.stringify(first)).not.toContain('exemple.fr')
    expect((await find({ view: 'to-check', suspicion: 'hasty' })).data).toEqual([])
    expect((await find({ view: 'confirmed' })).data).toEqual([])
    await expect(find({ view: 'all', name: 'Zo\0' })).rejects.toThrow(/400.*invisible/)
  })

  it('a hundred at once, whose effect is what was foreseen, and is undone', async () => {
    const before = await total()
    const foreseen = await preview({ verb: 'accept', view: 'to-check' })
    expect(foreseen).toMatchObject({
      changed: MANY,
      confirmed: PRESSED,
      pending: MANY - PRESSED,
      rejected: 0,
      leftAlone: 0,
    })
    expect(foreseen).toMatchObject({ before, after: before + PRESSED, more: false })
    // Somebody who comes later is not meant.
    const { lastName: later } = await house.sign({ website: 'https://spam.example' })

    const { batch, ...done } = await decide({ verb: 'accept', view: 'to-check', upTo: foreseen.upTo })
    expect({ ...done, upTo: foreseen.upTo, more: false }).toEqual(foreseen)
    expect(await counted()).toEqual([PRESSED, PRESSED])
    await house.eventually(total, (value) => value === before + PRESSED)
    expect(await house.signatories(later)).toMatchObject([{ state: 'quarantined' }])

    const confirmed = await find({ view: 'confirmed' })
    expect(confirmed.data.map(({ state }) => state)).toEqual(Array(50).fill('confirmed'))
    expect((await find({ view: 'confirmed', after: confirmed.next })).data).toHaveLength(PRESSED - 50)
    const [decision] = await moderator.admin.request<PastDecision[]>('GET', '/team/decisions')
    expect(decision).toMatchObject({ documentId: batch, verb: 'accept', changed: MANY, undoneAt: null })

    // A reminder or another visibility touches a row: the decision is still the last word over it.
    await house.rows('update signatories set updated_at = created_at')
    expect(await undo(batch)).toEqual({ restored: MANY, leftAlone: 0, before: before + PRESSED, after: before })
    expect(await counted()).toEqual([0, 0])
    const [left] = await house.rows(`select count(*) as n from signatories where state = 'quarantined'`)
    expect(Number(left?.n)).toBe(MANY + 1)
    await expect(undo(batch)).rejects.toThrow(/400.*ne peut plus être annulée/)
  })

  it('an undo leaves rows that changed since', async () => {
    const { batch } = await decide({ verb: 'accept', view: 'to-check' })
    const token = await house.tokenFor(people[PRESSED]!, 'confirm')
    expect((await house.post('/confirm', { token })).status).toBe(200)
    const [other] = await house.signatories(people[0]!)
    await decide({ verb: 'reject', view: 'all', only: [other!.document_id] })

    expect(await undo(batch)).toMatchObject({ restored: MANY + 1 - 2, leftAlone: 2 })
    expect(await house.signatories(people[PRESSED]!)).toMatchObject([{ state: 'confirmed' }])
    expect(await house.signatories(people[0]!)).toMatchObject([{ state: 'rejected' }])
    expect(await counted()).toEqual([1, 1])
  })

  it('refuses whom it counted, and gives them back their place', async () => {
    const [before] = await house.signatories(people[PRESSED]!)
    const only = [before!.document_id]
    const foreseen = await preview({ verb: 'reject', view: 'confirmed', only })
    expect(foreseen).toMatchObject({ changed: 1, rejected: 1, after: foreseen.before - 1 })
    const { batch, after } = await decide({ verb: 'reject', view: 'confirmed', only })
    expect(after).toBe(foreseen.after)
    expect(await counted()).toEqual([0, 0])
    await undo(batch)
    expect(await house.signatories(people[PRESSED]!)).toMatchObject([{ state: 'confirmed', number: before!.number }])
    expect(await counted()).toEqual([1, 1])
  })

  it('accepting confirms no unconfirmed or expired signature', async () => {
    const [pending, late] = people.slice(-2)
    const old = new Date(Date.now() - 8 * 24 * HOUR)
    const moment = name === 'SQLite' ? old.getTime() : old
    await house.rows('update signatories set consent_at = ? where last_name = ?', moment, late)
    const only = [pending, late].map(async (lastName) => (await house.signatories(lastName))[0]!.document_id)
    const { changed, leftAlone, confirmed } = await decide({
      verb: 'accept',
      view: 'all',
      only: await Promise.all(only),
    })
    expect({ changed, leftAlone, confirmed }).toEqual({ changed: 1, leftAlone: 1, confirmed: 0 })
    expect(await house.signatories(pending)).toMatchObject([{ state: 'pending' }])
    expect(await house.signatories(late)).toMatchObject([{ state: 'quarantined' }])
  })

  it('a signature is found by any spelling of its email, or by the beginning of its name', async () => {
    const found = async (data: object) => (await find(data)).data.map(({ lastName }) => lastName)
    const form = await house.sign({ lastName: 'Éluard', email: 'paul.eluard@exemple.fr', isPublic: false })
    const byAddress = await ask<SignaturePage>('/signatures/find-address', { address: ' Paul.Eluard+x@EXEMPLE.fr' })
    expect(byAddress.data.map(({ lastName }) => lastName)).toEqual([form.lastName])
    expect((await ask<SignaturePage>('/signatures/find-address', { address: 'a@b.fr' })).data).toEqual([])

    expect(await found({ view: 'all', name: 'elu' })).toEqual([])
    await house.post('/confirm', { token: await house.tokenFor('Éluard', 'confirm') })
    expect(await found({ view: 'all', name: ' ÉLU' })).toEqual(['Éluard'])
    expect(await found({ view: 'confirmed', name: 'ada' })).toContain('Éluard')
    expect(await found({ view: 'to-check', name: 'elu' })).toEqual([])
    const zoes: ModeratedSignature[] = []
    for (let after: string | null | undefined = undefined; after !== null;) {
      const page: SignaturePage = await find({ view: 'all', name: 'zo', ...(after && { after }) })
      zoes.push(...page.data)
      after = page.next
    }
    // All but the one who became pending: those are found by their address alone.
    expect(new Set(zoes.map(({ documentId }) => documentId)).size).toBe(MANY - 1)
    expect(zoes).toHaveLength(MANY - 1)
  })

  it('revealing an email is recorded', async () => {
    const [row] = await house.signatories('Éluard')
    const path = `/signatures/${String(row!.document_id)}/reveal`
    expect(await ask(path, {})).toEqual({ address: 'paul.eluard@exemple.fr' })
    const records = await house.rows('select * from access_records')
    expect(records).toMatchObject([{ who: moderator.email, what: 'reveal', subject: row!.document_id }])
    expect(JSON.stringify(records)).not.toContain('eluard')
    await expect(ask('/signatures/aaaaaaaaaaaaaaaaaaaaaaaa/reveal', {})).rejects.toThrow(/404.*effacée/)
    expect(await house.rows('select * from access_records')).toHaveLength(1)
  })

  it('other roles may not moderate', async () => {
    const paths = ['find', 'find-address', 'preview', 'decide', 'aaaaaaaaaaaaaaaaaaaaaaaa/reveal'].map(
      (end) => `/signatures/${end}`,
    )
    const all = [...paths, '/decisions/aaaaaaaaaaaaaaaaaaaaaaaa/undo']
    for (const role of ['redaction', 'publication'] as const) {
      const { admin } = await person(chief, house.url, role)
      for (const path of all)
        expect([role, path, await admin.status('POST', `/team${path}`, { data: {} })]).toEqual([role, path, 403])
      for (const path of ['/decisions', '/alerts']) expect(await admin.status('GET', `/team${path}`)).toBe(403)
    }
    for (const path of all) {
      expect((await fetch(`${house.url}/team${path}`, { method: 'POST' })).status).toBe(401)
      expect([404, 405]).toContain((await fetch(`${house.url}/api/team${path}`, { method: 'POST' })).status)
    }
  })

  it.each([
    ['/signatures/find', { view: 'everybody' }],
    ['/signatures/find', { view: 'all', after: 'x' }],
    ['/signatures/find', { view: 'all', limit: 5 }],
    ['/signatures/preview', { view: 'all', verb: 'erase' }],
    ['/signatures/decide', { view: 'all', verb: 'accept', only: ['../../etc'] }],
    ['/signatures/find-address', { address: 'nobody' }],
  ])('%s refuses %j', async (path, data) => {
    await expect(ask(path, data)).rejects.toThrow(/: 400 /)
  })

  it('the team gets one alert when many sign from one network', async () => {
    await chief.save('api::signing-rule.signing-rule', null, { alertAddress: 'equipe@campagne.example' })
    await pastMidnight('UTC', 30)
    // The CMS watches too, every five minutes: it may be the one that sees this, and that tells it.
    await house.rows('delete from signing_alerts')
    const watch = async () => (await jobs.run('watch-signatures', new Date())).result
    const told = async () => {
      const alerts = await moderator.admin.request<Alert[]>('GET', '/team/alerts')
      return { alerts, mails: await Promise.all(alerts.map(({ documentId }) => house.mails(documentId))) }
    }
    await watch()
    const { alerts, mails } = await told()
    expect(alerts).toMatchObject([{ what: 'domain', value: 'exemple.fr' }])
    expect(alerts[0]!.signatures).toBeGreaterThanOrEqual(MANY)
    expect(mails).toMatchObject([[{ kind: 'team-alert' }]])
    expect(await watch()).toBe(0)
    expect(await told()).toEqual({ alerts, mails })

    await chief.save('api::signing-rule.signing-rule', null, { usualDomains: 'exemple.fr', alertPerName: 2 })
    for (const number of [1, 22, 333]) await house.sign({ firstName: 'Robot', lastName: `Test${number}` })
    await watch()
    const { alerts: both, mails: all } = await told()
    expect(both).toMatchObject([{ value: 'robot test#', signatures: 3 }, {}])
    expect(all).toMatchObject([[{ kind: 'team-alert' }], [{ kind: 'team-alert' }]])
    expect(await watch()).toBe(0)
  })

  it('moderation batches and alerts are erased in time', async () => {
    const batches = () => house.rows('select changes from moderation_batches where changes is not null')
    expect(await batches()).not.toEqual([])
    await jobs.run('forget-what-is-over', new Date(Date.now() + 25 * HOUR))
    expect(await batches()).toEqual([])
    await jobs.run('forget-what-is-over', new Date(Date.now() + 31 * 24 * HOUR))
    expect(await house.rows('select * from signing_alerts')).toEqual([])
  })
})
