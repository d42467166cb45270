import { beforeAll, describe, expect, it } from 'vitest'
import type { Challenge } from 'altcha-lib'
import { Admin } from '../support/admin'
import { sampleSignature, useSigning } from '../support/use-signing'
import { solve } from '../support/signing/proof.mjs'
import { setRules } from '../support/signing/rules'
import { DATABASES } from '../support/store'

const OP_ED = 'api::op-ed.op-ed'

interface ApiError {
  error: {
    status: number
    message: string
    details: { errors?: { path: string[]; message: string }[]; reason?: string }
  }
}

const errorOf = async (answer: Response) => ((await answer.json()) as ApiError).error

/** Everything of an answer but what tells the time. */
async function asItTravelled(answer: Response) {
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  return JSON.stringify([answer.status, headers, await answer.text()])
}

describe.each(DATABASES)('on %s, a visitor signs', (name) => {
  const house = useSigning(name, { SITE_URL: 'http://allions.example' })

  beforeAll(async () => {
    await setRules(house.url, { proofEffort: 1, perMailbox: 100_000, blocked: 'bloque.example' })
  })

  it('and is kept, with a mail on its way', async () => {
    const form = sampleSignature({ firstName: 'Lê', organisation: ' Les  Voisins ', newsletter: true, locale: 'en' })
    const answer = await house.post('', form)
    expect(answer.status).toBe(202)
    expect(await answer.json()).toEqual({ data: { status: 'pending' }, meta: {} })
    const [row, ...others] = await house.signatories(form.lastName)
    expect(others).toEqual([])
    expect(row).toMatchObject({ state: 'pending', first_name: 'Lê', departement: '13', language: 'en', number: null })
    expect(row).toMatchObject({ consent_version: '1', mails: 1, confirmed_at: null })
    expect([Boolean(row?.counted), Boolean(row?.newsletter), row?.newsletter_at]).toEqual([
      false,
      true,
      row?.consent_at,
    ])
    const [mail, ...more] = await house.mails(row?.document_id)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind: 'confirm', state: 'queued', language: 'en' })
    expect(mail?.link).toMatch(/^http:\/\/allions\.example\/tribune\/confirmer\?jeton=[\w-]{24,}$/)
  })

  it('and no table holds the address, or the token, in the clear', async () => {
    const form = await house.sign()
    const token = await house.tokenFor(form.lastName, 'confirm')
    for (const table of ['signatories', 'tokens', 'spent_challenges']) {
      const everything = JSON.stringify(await house.rows(`select * from ${table}`))
      expect(everything).not.toContain(form.email)
      expect(everything).not.toContain(token)
    }
    const mails = await house.rows('select payload, error from mails')
    expect(JSON.stringify(mails)).not.toContain(form.email)
    expect(house.log()).not.toContain(form.email)
  })

  it('and what the request says about the site never gets into the mail', async () => {
    const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' }
    const form = await house.sign({}, forged)
    const [row] = await house.signatories(form.lastName)
    const [mail] = await house.mails(row?.document_id)
    expect(mail?.link).toMatch(/^http:\/\/allions\.example\//)
  })

  it('two hundred times at once with one address, twenty times over: one row and one mail each time', async () => {
    for (let round = 0; round < 20; round++) {
      const form = sampleSignature()
      const answers = await Promise.all(Array.from({ length: 200 }, () => house.post('', form)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
      expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
      const rows = await house.signatories(form.lastName)
      expect(rows).toHaveLength(1)
      expect(await house.mails(rows[0]?.document_id)).toHaveLength(1)
    }
  }, 120_000)

  it('and gets one answer, whoever they are to us', async () => {
    const { form: confirmed } = await house.signAndConfirm()
    const { form: gone, manage } = await house.signAndConfirm()
    await house.post('/withdraw', { token: manage })
    const pending = await house.sign()
    const quarantined = await house.sign({ website: 'https://spam.example' })
    const rejected = await house.sign()
    await house.rows(`update signatories set state = 'rejected' where last_name = ?`, rejected.lastName)
    const forms = [
      sampleSignature(),
      pending,
      confirmed,
      gone,
      quarantined,
      rejected,
      sampleSignature({ email: 'a@bloque.example' }),
    ]
    const answers = await Promise.all(forms.map(async (form) => asItTravelled(await house.post('', form))))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('202')
  })

  it.each([
    ['VISITEUR.un@Exemple.FR', 'visiteur.un@exemple.fr'],
    ['deux+presse@exemple.fr', 'deux@exemple.fr'],
    ['trois@bücher.example', 'trois@xn--bcher-kva.example'],
    ['qua.tre+x@gmail.com', 'quatre@googlemail.com'],
  ])('and %s is the mailbox of %s', async (one, other) => {
    const first = await house.sign({ email: one })
    const second = await house.sign({ email: other })
    expect(await house.signatories(first.lastName)).toEqual([])
    const [row, ...others] = await house.signatories(second.lastName)
    expect(others).toEqual([])
    expect(await house.mails(row?.document_id)).toHaveLength(1)
  })

  it('again before confirming: what they say now is kept, and three mails a day go out at most', async () => {
    const form = await house.sign()
    for (let time = 2; time <= 5; time++) {
      await house.letAWhileGoBy(form.lastName)
      await house.sign({ ...form, role: `Essai ${time}`, isPublic: false })
    }
    const [row, ...others] = await house.signatories(form.lastName)
    expect(others).toEqual([])
    expect(row).toMatchObject({ state: 'pending', role: 'Essai 5', mails: 3 })
    expect(Boolean(row?.is_public)).toBe(false)
    expect(await house.mails(row?.document_id)).toHaveLength(3)
  })

  it('again after confirming: nothing changes but what their mailbox learns', async () => {
    const { form } = await house.signAndConfirm()
    const [before] = await house.signatories(form.lastName)
    await house.letAWhileGoBy(form.lastName)
    await house.sign({ ...form, role: 'Quelqu’un d’autre', isPublic: false })
    const [after] = await house.signatories(form.lastName)
    expect(after).toMatchObject({ state: 'confirmed', role: null, is_public: before?.is_public })
    expect((await house.mails(after?.document_id)).map(({ kind }) => kind)).toEqual([
      'confirm',
      'thanks',
      'already-signed',
    ])
    const token = await house.tokenFor(form.lastName, 'already-signed')
    expect((await house.post('/mine', { token })).status).toBe(200)
  })

  it('and one who looks like a machine is set aside, and changes nothing of anybody', async () => {
    const form = await house.sign()
    await house.sign({ ...form, role: 'Machine', website: 'https://spam.example' })
    expect((await house.signatories(form.lastName))[0]).toMatchObject({ state: 'pending', role: null })
    const machine = await house.sign({ elapsed: 1 })
    expect((await house.signatories(machine.lastName))[0]).toMatchObject({ state: 'quarantined', suspicion: 'hasty' })
  })

  it('and one who is blocked is not kept', async () => {
    const form = await house.sign({ email: 'b@bloque.example' })
    expect(await house.signatories(form.lastName)).toEqual([])
  })

  it.each([
    'state',
    'confirmedAt',
    'id',
    'documentId',
    'number',
    'counted',
    'mailboxHash',
    'consentVersion',
    'createdAt',
    '__proto__',
  ])('but cannot say what %s is to be', async (field) => {
    const form = sampleSignature()
    const body = JSON.stringify({ data: form }).replace(/\}\}$/, `,${JSON.stringify(field)}:"confirmed"}}`)
    const answer = await house.post('', body)
    expect(answer.status).toBe(400)
    expect((await errorOf(answer)).details.errors).toMatchObject([{ path: [field] }])
    expect(await house.signatories(form.lastName)).toEqual([])
  })

  it.each([
    'O’Brien',
    "O'Brien",
    'Lê',
    'N’Diaye',
    'Nguyễn',
    'Ô',
    'É'.repeat(80),
    '100 % _ A',
    '{{ nom }} ${x} <%= y %>'.replace(/[<>]/g, ''),
  ])('under the name of %s', async (lastName) => {
    await house.sign({ lastName })
    expect(await house.signatories(lastName)).toHaveLength(1)
  })

  it.each([
    ['a line break', 'Ada\r\nBcc: x@y.fr'],
    ['a NUL', 'Ada\u0000'],
    ['a mark that turns text around', 'Ada\u202Eada'],
    ['an address of the web', 'https://spam.example'],
    ['a domain', 'achetez sur spam.shop'],
    ['an address', 'ada@spam.example'],
    ['81 letters', 'É'.repeat(81)],
    ['no letter', '123'],
    ['half a sign', 'Ada\ud800'],
  ])('but not with %s for a name', async (_what, lastName) => {
    const answer = await house.post('', sampleSignature({ lastName }))
    expect(answer.status).toBe(400)
    const [problem, ...others] = (await errorOf(answer)).details.errors ?? []
    expect(others).toEqual([])
    expect(problem).toMatchObject({ path: ['lastName'] })
    expect(problem?.message).toMatch(/\S/)
  })

  it.each<[string, string, number]>([
    ['no JSON', '{"data":', 400],
    ['a list', '[]', 400],
    ['something beside the data', JSON.stringify({ data: sampleSignature(), state: 'confirmed' }), 400],
    ['100 kB', JSON.stringify({ data: sampleSignature({ role: 'x'.repeat(100_000) }) }), 413],
  ])('but not with %s', async (_what, body, status) => {
    expect((await house.post('', body)).status).toBe(status)
  })

  it('nor with parameters in the address, nor as another kind of body', async () => {
    expect((await house.post('?state=confirmed', sampleSignature())).status).toBe(400)
    const form = sampleSignature()
    const headers = { 'content-type': 'text/plain' }
    expect((await house.post('', JSON.stringify({ data: form }), headers)).status).toBe(400)
    expect(await house.signatories(form.lastName)).toEqual([])
  })

  it('with a proof of work that counts once', async () => {
    const challenge = (await (await fetch(`${house.url}/api/altcha`)).json()) as Challenge
    const altcha = await solve(challenge)
    const [one, other] = [sampleSignature({ altcha }), sampleSignature({ altcha })]
    const answers = await Promise.all([house.post('', one), house.post('', other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 400])
    const refused = answers.find(({ status }) => status === 400)
    expect((await errorOf(refused!)).details.errors).toMatchObject([{ path: ['altcha'] }])
    const kept = [...(await house.signatories(one.lastName)), ...(await house.signatories(other.lastName))]
    expect(kept).toHaveLength(1)
    expect((await house.post('', { ...sampleSignature(), altcha })).status).toBe(400)
  })

  it('through a partner that is known; of a link that was copied wrong the signature is kept', async () => {
    const admin = await Admin.enter(house.url)
    const partners = await admin.request<{ results: { code: string }[] }>(
      'GET',
      '/content-manager/collection-types/api::partner.partner',
    )
    const code = partners.results[0]?.code
    const known = await house.sign({ partner: code })
    expect((await house.signatories(known.lastName))[0]).toMatchObject({ partner: code })
    const unknown = await house.sign({ partner: 'personne' })
    expect((await house.signatories(unknown.lastName))[0]).toMatchObject({ partner: null })
  })

  it('and when the database fails they are told, and the log does not say who they are', async () => {
    const form = sampleSignature({ lastName: 'Introuvable' })
    await house.rows('alter table mails rename to mails_away')
    const answer = await house.post('', form)
    await house.rows('alter table mails_away rename to mails')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('mails')
    expect(house.log()).toContain('mails')
    expect(house.log()).not.toContain(form.lastName)
    expect(await house.signatories(form.lastName)).toEqual([])
    expect((await house.post('', form)).status).toBe(202)
  })

  it('until the op-ed is paused or closed, and hears why', async () => {
    const admin = await Admin.enter(house.url)
    const publish = (changes: object) => admin.publish(OP_ED, null, { ...changes })
    await publish({ paused: true, pauseMessage: 'Nous relisons la tribune.' })
    const paused = await house.post('', sampleSignature())
    expect(paused.status).toBe(409)
    expect(await errorOf(paused)).toMatchObject({
      message: 'Nous relisons la tribune.',
      details: { reason: 'paused' },
    })
    await publish({ paused: false, closesAt: new Date(Date.now() - 1_000).toISOString() })
    const closed = await house.post('', sampleSignature())
    expect(closed.status).toBe(409)
    expect(await errorOf(closed)).toMatchObject({ details: { reason: 'closed' } })
    await publish({ paused: false, closesAt: new Date(Date.now() + 60_000).toISOString() })
    expect((await house.post('', sampleSignature())).status).toBe(202)
  })
})
