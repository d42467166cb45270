import type { Confirmation, OwnData, SignatoryPage, SignatureSummary } from '@confettis/shared/domain/signatory'
import { describe, expect, it } from 'vitest'
import { useSigning } from '../support/use-signing'
import { DATABASES } from '../support/store'

const dataOf = async <T>(answer: Response) => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { data: T }).data
}

describe.each(DATABASES)('confirming and withdrawing a signature on %s', (name) => {
  const house = useSigning(name)

  const summary = async () => (await house.read<{ data: SignatureSummary }>('/signatories/summary')).data
  const listed = async () => (await house.read<SignatoryPage>('/signatories')).data.map(({ lastName }) => lastName)
  const stateOf = async (lastName: string) => (await house.signatories(lastName))[0]?.state

  it('confirming counts a signature once, however often the button is pressed', async () => {
    const before = await summary()
    const form = await house.sign()
    const token = await house.tokenFor(form.lastName, 'confirm')
    expect((await summary()).total).toBe(before.total)

    const answers = await Promise.all(Array.from({ length: 20 }, () => house.post('/confirm', { token })))
    const said = await Promise.all(answers.map((answer) => dataOf<Confirmation>(answer)))
    expect(said[0]).toMatchObject({ status: 'confirmed', isPublic: true })
    const later = await dataOf<Confirmation>(await house.post('/confirm', { token }))
    expect(later.number).toBe(before.total + 1)
    for (const one of said) expect([later.number, null]).toContain(one.number)

    const [row] = await house.signatories(form.lastName)
    expect((await house.mails(row?.document_id)).map(({ kind }) => kind)).toEqual(['confirm', 'thanks'])
    await house.eventually(summary, ({ total }) => total === before.total + 1)
    expect(await house.eventually(listed, (names) => names.includes(form.lastName))).toContain(form.lastName)
  })

  it('a visitor who confirms alone gets their number at once', async () => {
    const { total } = await house.eventually(summary, () => true)
    const form = await house.sign()
    const token = await house.tokenFor(form.lastName, 'confirm')
    const { number } = await dataOf<Confirmation>(await house.post('/confirm', { token }))
    expect(number).toBe(total + 1)
  })

  it('opening the link of an email changes nothing: only a button posts', async () => {
    const form = await house.sign()
    const token = await house.tokenFor(form.lastName, 'confirm')
    for (let time = 0; time < 5; time++) {
      const answer = await fetch(`${house.url}/api/signatories/confirm?token=${token}`)
      expect([404, 405]).toContain(answer.status)
    }
    expect(await stateOf(form.lastName)).toBe('pending')
  })

  it('tokens that are unknown, altered, expired or of another purpose all get the same answer', async () => {
    const { confirm, manage } = await house.signAndConfirm()
    const late = await house.sign()
    const over = await house.tokenFor(late.lastName, 'confirm')
    const [row] = await house.signatories(late.lastName)
    const yesterday = new Date(Date.now() - 24 * 3_600_000)
    const stored = name === 'SQLite' ? yesterday.getTime() : yesterday
    await house.rows('update tokens set expires_at = ? where subject = ?', stored, row?.document_id)

    const answers = await Promise.all([
      house.post('/confirm', { token: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }),
      house.post('/confirm', { token: `${confirm.slice(0, -1)}${confirm.endsWith('A') ? 'B' : 'A'}` }),
      house.post('/confirm', { token: confirm.toLowerCase() + confirm.toUpperCase() }),
      house.post('/confirm', { token: over }),
      house.post('/confirm', { token: manage }),
      house.post('/withdraw', { token: confirm }),
      house.post('/mine', { token: confirm }),
      house.post('/visibility', { token: confirm, isPublic: true }),
      house.post('/confirm', { token: "' or 1=1 --" }),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(await stateOf(late.lastName)).toBe('pending')
  })

  it('a used token still says so after it expired', async () => {
    const { form, confirm } = await house.signAndConfirm()
    const [row] = await house.signatories(form.lastName)
    const past = new Date(Date.now() - 1_000)
    const stored = name === 'SQLite' ? past.getTime() : past
    await house.rows(
      `update tokens set expires_at = ? where subject = ? and purpose = 'confirm'`,
      stored,
      row?.document_id,
    )
    expect(await dataOf(await house.post('/confirm', { token: confirm }))).toMatchObject({ status: 'confirmed' })
  })

  it('a quarantined visitor gets the usual answers, and is not counted', async () => {
    const before = await summary()
    const form = await house.sign({ website: 'https://spam.example' })
    const token = await house.tokenFor(form.lastName, 'confirm')
    const first = await dataOf<Confirmation>(await house.post('/confirm', { token }))
    expect(first).toEqual({ status: 'confirmed', number: before.total + 1, isPublic: true })
    const { form: next } = await house.signAndConfirm()
    expect(await dataOf(await house.post('/confirm', { token }))).toEqual(first)
    await house.eventually(summary, ({ total }) => total === before.total + 1)
    const [row] = await house.signatories(form.lastName)
    expect(row).toMatchObject({ state: 'quarantined', number: null })
    const manage = await house.tokenFor(form.lastName, 'thanks')
    expect(await dataOf(await house.post('/mine', { token: manage }))).toMatchObject({ status: 'confirmed' })
    expect(await house.eventually(listed, (names) => names.includes(next.lastName))).not.toContain(form.lastName)
  })

  it('a signatory sees their own data, and shows or hides their name', async () => {
    const { form, manage } = await house.signAndConfirm({ newsletter: true, role: 'Directrice', locale: 'en' })
    const answer = await house.post('/mine', { token: manage })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const held = await dataOf<OwnData>(answer)
    expect(held).toMatchObject({
      status: 'confirmed',
      firstName: 'Ada',
      lastName: form.lastName,
      email: form.email,
      kind: 'citizen',
      organisation: null,
      role: 'Directrice',
      departement: '13',
      isPublic: true,
      newsletter: true,
      locale: 'en',
      consentVersion: '1',
      partner: null,
    })
    for (const date of [held.consentAt, held.newsletterAt, held.confirmedAt])
      expect(Math.abs(Date.now() - Date.parse(date ?? ''))).toBeLessThan(60_000)

    expect(await dataOf(await house.post('/visibility', { token: manage, isPublic: false }))).toEqual({
      isPublic: false,
    })
    await house.eventually(listed, (names) => !names.includes(form.lastName))
    expect(await dataOf(await house.post('/visibility', { token: manage, isPublic: true }))).toEqual({ isPublic: true })
    await house.eventually(listed, (names) => names.includes(form.lastName))
  })

  it('withdrawing erases personal data at once, and leaves what the count needs', async () => {
    const before = await summary()
    const { form, confirm, manage } = await house.signAndConfirm({ organisation: 'Les Voisins', newsletter: true })
    const [{ document_id: id } = { document_id: '' }] = await house.signatories(form.lastName)
    await house.eventually(summary, ({ total }) => total === before.total + 1)

    for (let time = 0; time < 3; time++)
      expect(await dataOf(await house.post('/withdraw', { token: manage }))).toEqual({ status: 'withdrawn' })

    const [row] = await house.rows('select * from signatories where document_id = ?', id)
    expect(row).toMatchObject({ state: 'withdrawn', kind: 'citizen', departement: '13' })
    const personal = ['first_name', 'last_name', 'organisation', 'role', 'mailbox_hash', 'mailbox_sealed', 'key_id']
    personal.push('address_hash', 'search_first', 'search_last', 'newsletter_at')
    for (const column of personal) expect([column, row?.[column]]).toEqual([column, null])
    const mails = await house.mails(id)
    expect(mails).toMatchObject([{ kind: 'withdrawn', link: null }])
    await house.eventually(summary, ({ total }) => total === before.total)
    expect(await house.eventually(listed, (names) => !names.includes(form.lastName))).not.toContain(form.lastName)

    expect((await house.post('/confirm', { token: confirm })).status).toBe(404)
    expect((await house.post('/visibility', { token: manage, isPublic: true })).status).toBe(404)
    expect(await dataOf(await house.post('/mine', { token: manage }))).toMatchObject({
      status: 'withdrawn',
      firstName: null,
      email: null,
    })
  })

  it('a visitor who withdrew may sign again, as a new signatory', async () => {
    const { form, manage } = await house.signAndConfirm()
    await house.post('/withdraw', { token: manage })
    await house.sign(form)
    const [row, ...others] = await house.signatories(form.lastName)
    expect(others).toEqual([])
    expect(row).toMatchObject({ state: 'pending' })
    const token = await house.tokenFor(form.lastName, 'confirm')
    expect(await dataOf(await house.post('/confirm', { token }))).toMatchObject({ status: 'confirmed' })
    expect(await dataOf(await house.post('/mine', { token: manage }))).toMatchObject({ status: 'withdrawn' })
  })

  it('a rejected signatory is erased on request, and stays rejected', async () => {
    const { form, manage } = await house.signAndConfirm()
    const [before] = await house.signatories(form.lastName)
    await house.rows(`update signatories set state = 'rejected' where last_name = ?`, form.lastName)
    expect(await dataOf(await house.post('/withdraw', { token: manage }))).toEqual({ status: 'withdrawn' })
    const [row] = await house.rows('select * from signatories where document_id = ?', before?.document_id)
    expect(row).toMatchObject({ state: 'rejected', last_name: null, mailbox_sealed: null })
    await house.sign(form)
    expect(await house.signatories(form.lastName)).toEqual([])
  })

  it.each(['/confirm', '/withdraw', '/mine'])('%s takes a token and nothing else', async (path) => {
    for (const body of [
      {},
      { token: '' },
      { token: 1 },
      { token: 'x'.repeat(201) },
      { token: 'x', state: 'confirmed' },
    ])
      expect((await house.post(path, body)).status).toBe(400)
  })
})
