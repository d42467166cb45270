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

describe.each(DATABASES)('signing on %s', (name) => {
  const house = useSigning(name, { SITE_URL: 'http://allions.example' })

  beforeAll(async () => {
    await setRules(house.url, { proofEffort: 1, perMailbox: 100_000, blocked: 'bloque.example' })
  })

  it('a signature is kept, and its email is queued', async () => {
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

  it('no table holds the email or the token in the clear', async () => {
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

  it('the host that a request claims never gets into the email', async () => {
    const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' }
    const form = await house.sign({}, forged)
    const [row] = await house.signatories(form.lastName)
    const [mail] = await house.mails(row?.document_id)
    expect(mail?.link).toMatch(/^http:\/\/allions\.example\//)
  })

  it('two hundred simultaneous signatures of one mailbox leave one row and one email, twenty times over', async () => {
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

  it('signing gets one answer, whatever state the mailbox is in', async () => {
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
  ])('%s is the mailbox of %s', async (one, other) => {
    const first = await house.sign({ email: one })
    const second = await house.sign({ email: other })
    expect(await house.signatories(first.lastName)).toEqual([])
    const [row, ...others] = await house.signatories(second.lastName)
    expect(others).toEqual([])
    expect(await house.mails(row?.document_id)).toHaveLength(1)
  })

  it('signing again before confirming keeps the newer data, and sends three emails a day at most', async () => {
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

  it('signing again after confirming changes nothing, and the mailbox is told', async () => {
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

  it('a signature that looks like a machine’s is quarantined, and changes no other row', async () => {
    const form = await house.sign()
    await house.sign({ ...form, role: 'Machine', website: 'https://spam.example' })
    expect((await house.signatories(form.lastName))[0]).toMatchObject({ state: 'pending', role: null })
    const machine = await house.sign({ elapsed: 1 })
    expect((await house.signatories(machine.lastName))[0]).toMatchObject({ state: 'quarantined', suspicion: 'hasty' })
  })

  it('a signature from a blocked domain is not kept', async () => {
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
  ])('a signature that sets %s is refused', async (field) => {
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
  ])('a name with %s is refused', async (_what, lastName) => {
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
  ])('a request with %s is refused', async (_what, body, status) => {
    expect((await house.post('', body)).status).toBe(status)
  })

  it('query parameters and other content types are refused', async () => {
    expect((await house.post('?state=confirmed', sampleSignature())).status).toBe(400)
    const form = sampleSignature()
    const headers = { 'content-type': 'text/plain' }
    expect((await house.post('', JSON.stringify({ data: form }), headers)).status).toBe(400)
    expect(await house.signatories(form.lastName)).toEqual([])
  })

  it('a proof of work counts once', async () => {
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

  it('a known partner is credited; with an unknown partner code the signature is kept all the same', async () => {
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

  it('when the database fails the visitor is told, and the log names no person', async () => {
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

  it('signing is refused with the reason while the op-ed is paused or closed', async () => {
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
