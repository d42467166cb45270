import type { Challenge } from 'altcha-lib'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { pastMidnight } from '../support/past-midnight'
import { useSigning, sampleSignature } from '../support/use-signing'
import { solve } from '../support/signing/proof.mjs'
import { DATABASES } from '../support/store'

const RULES = 'api::signing-rule.signing-rule'

/** The rules that a test starts from: proofs that cost nothing, and lists that name nobody. */
const PLAIN = { proofEffort: 1, perAddress: 8, perAddressWithoutProof: 3, perMailbox: 20, blocked: '', allowed: '' }

interface StoredRules {
  proofEffort: number
  perAddress: number
  blocked: string
  allowed: string
  disposableDomains: string
  aliasRules: { domain: string; ignoresDots: boolean; tagSign: string | null; sameAs: string | null }[]
}

/** A place of its own for every test: RFC 2544 keeps these addresses for that. */
let places = 0
const place = () => {
  places += 1
  return { 'x-forwarded-for': `198.18.${places >> 8}.${places & 255}` }
}

describe.each(DATABASES)('abuse protection of signing on %s', (name) => {
  const house = useSigning(name)
  let admin: Admin

  const rules = async () => (await admin.find(RULES)) as unknown as StoredRules
  const write = (changes: object) => admin.save(RULES, null, { ...changes })
  const takeChallenge = async () => (await (await fetch(`${house.url}/api/altcha`)).json()) as Challenge
  const proof = async () => solve(await takeChallenge())
  const standing = async (lastName: unknown) => {
    const [row] = await house.signatories(lastName)
    return row && [row.state, row.suspicion]
  }

  beforeAll(async () => {
    admin = await Admin.enter(house.url)
  })
  beforeEach(async () => {
    await write(PLAIN)
    // A new day knows nobody's place any more.
    await pastMidnight('UTC', 10)
  })

  describe('by a proof of work', () => {
    it('a challenge is public and is not cached', async () => {
      const answer = await fetch(`${house.url}/api/altcha`)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      const one = (await answer.json()) as Challenge
      expect(one).toMatchObject({
        parameters: { algorithm: 'SHA-256' },
        signature: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      expect(await takeChallenge()).not.toEqual(one)
      expect(Number(one.parameters.expiresAt) * 1000 - Date.now()).toBeLessThanOrEqual(600_000)
      expect((await fetch(`${house.url}/api/altcha?effort=1`)).status).toBe(400)
    })

    it('a challenge costs what editors set', async () => {
      await write({ proofEffort: 3_000 })
      const { counter } = JSON.parse(Buffer.from(await proof(), 'base64').toString()).solution as { counter: number }
      expect(counter).toBeGreaterThanOrEqual(1_500)
    })

    it('whose flaws are said beside the form, in words, and cost none of the few tries without one', async () => {
      const from = place()
      for (const altcha of ['', 'abc', Buffer.from('{"challenge":{}}').toString('base64')]) {
        for (let time = 0; time < 3; time++) {
          const answer = await house.post('', sampleSignature({ altcha }), from)
          expect(answer.status).toBe(400)
          const { error } = (await answer.json()) as {
            error: { details: { errors: { path: string[]; message: string }[] } }
          }
          expect(error.details.errors).toEqual([{ path: ['altcha'], message: expect.stringMatching(/robots.+\.$/) }])
        }
      }
      expect((await house.post('', sampleSignature(), from)).status).toBe(202)
    })
  })

  describe('by where signatures come from', () => {
    it('a few without a proof, more with one; then one is asked to wait, in words and seconds', async () => {
      const from = place()
      for (let time = 0; time < 3; time++) expect((await house.post('', sampleSignature(), from)).status).toBe(202)
      const refused = await house.post('', sampleSignature(), from)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500)
      expect(await refused.text()).toContain('Attendez quelques minutes')
      for (let time = 0; time < 8; time++)
        expect((await house.post('', sampleSignature({ altcha: await proof() }), from)).status).toBe(202)
      expect((await house.post('', sampleSignature({ altcha: await proof() }), from)).status).toBe(429)
      expect((await house.post('', sampleSignature(), place())).status).toBe(202)
    })

    it('where a whole IPv6 network is one place', async () => {
      const network = (host: number) => ({ 'x-forwarded-for': `2001:db8:${name.length}:7::${host}` })
      for (let host = 1; host <= 3; host++)
        expect((await house.post('', sampleSignature(), network(host))).status).toBe(202)
      expect((await house.post('', sampleSignature(), network(99))).status).toBe(429)
    })

    it('of an IP only a hash is kept, which changes every day', async () => {
      const from = place()
      const forms = [sampleSignature(), sampleSignature()]
      for (const form of forms) await house.post('', form, from)
      const elsewhere = sampleSignature()
      await house.post('', elsewhere, place())
      const hashOf = async ({ lastName }: { lastName: string }) => (await house.signatories(lastName))[0]?.address_hash
      const [one, other, third] = [await hashOf(forms[0]!), await hashOf(forms[1]!), await hashOf(elsewhere)]
      expect(one).toMatch(/^[0-9a-f]{64}$/)
      expect(other).toBe(one)
      expect(third).not.toBe(one)
      const [store] = await house.rows(
        "select value from strapi_core_store_settings where key = 'core_confettis_address_salt'",
      )
      const { day, salt } = JSON.parse(String(store?.value)) as { day: string; salt: string }
      expect(day).toBe(new Date().toISOString().slice(0, 10))
      expect(salt).toHaveLength(44)
      expect(JSON.stringify(await house.rows('select * from signatories'))).not.toContain('198.18.')
    })
  })

  describe('by how often one mailbox signs', () => {
    it('signatures over the limit of a mailbox change nothing, with the same answer', async () => {
      await write({ perMailbox: 2 })
      const form = sampleSignature()
      const send = (role: string) => house.post('', { ...form, role })
      const answers = [await send('Un'), await send('Deux'), await send('Trois')]
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
      expect((await house.signatories(form.lastName))[0]?.role).toBe('Deux')
    })
  })

  describe('by what looks like abuse, which is set aside without a word', () => {
    it.each<[string, Record<string, unknown>, [string, string | null]]>([
      ['a field that people don’t see', { website: 'x' }, ['quarantined', 'honeypot']],
      ['a form filled in in no time', { elapsed: 800 }, ['quarantined', 'hasty']],
      ['a throw-away mailbox', { email: 'jetable@yopmail.com' }, ['quarantined', 'disposable']],
      ['one below a throw-away domain', { email: 'jetable@a.b.mailinator.com' }, ['quarantined', 'disposable']],
      ['but not a form that could not say how long it took', { elapsed: undefined }, ['pending', null]],
      ['nor a domain that only sounds alike', { email: 'le@notyopmail.com' }, ['pending', null]],
    ])('%s', async (_, changes, expected) => {
      const form = sampleSignature(changes)
      const answer = await house.post('', form)
      expect([answer.status, await answer.text()]).toEqual([202, '{"data":{"status":"pending"},"meta":{}}'])
      expect(await standing(form.lastName)).toEqual(expected)
    })
  })

  describe('by lists that editors keep', () => {
    it('a list of mailboxes stores no email', async () => {
      await write({ blocked: 'Ada+Presse@Exemple.fr\r\nexemple.net', allowed: 'amie@yopmail.com' })
      const { blocked, allowed } = await rules()
      expect(blocked).toMatch(/^boite:[0-9a-f]{64}\nexemple\.net$/)
      expect(allowed).toMatch(/^boite:[0-9a-f]{64}$/)
      const everything = JSON.stringify(await house.rows('select * from signing_rules')) + house.log()
      expect(everything).not.toMatch(/presse@|amie@/i)

      const [same, known, friend] = [
        sampleSignature({ email: 'ada@exemple.fr' }),
        sampleSignature({ email: 'x@a.exemple.net' }),
        sampleSignature({ email: 'amie@yopmail.com' }),
      ]
      for (const form of [same, known, friend]) expect((await house.post('', form)).status).toBe(202)
      expect(await standing(same.lastName)).toBeUndefined()
      expect(await standing(known.lastName)).toBeUndefined()
      expect(await standing(friend.lastName)).toEqual(['pending', null])
      await write({ perAddress: 9 })
      expect((await rules()).blocked).toBe(blocked)
    })

    it('where the narrowest entry counts', async () => {
      await write({ blocked: 'exemple.org\n198.18.0.0/15', allowed: 'ami@exemple.org\nconfiance.fr' })
      const at = { 'x-forwarded-for': '198.19.1.1' }
      const told = [
        [sampleSignature({ email: 'ami@exemple.org' }), {}, true],
        [sampleSignature({ email: 'autre@exemple.org' }), {}, false],
        [sampleSignature({ email: 'le@confiance.fr' }), at, true],
        [sampleSignature({ email: 'le@ailleurs.fr' }), at, false],
      ] as const
      for (const [form, from, isCacheable] of told) {
        expect((await house.post('', form, from)).status).toBe(202)
        expect((await house.signatories(form.lastName)).length, form.email).toBe(isCacheable ? 1 : 0)
      }
    })

    it('an allowed network has no limit', async () => {
      await write({ allowed: '198.19.0.0/16' })
      const from = { 'x-forwarded-for': '198.19.200.1' }
      for (let time = 0; time < 12; time++) expect((await house.post('', sampleSignature(), from)).status).toBe(202)
    })

    it('a list entry that cannot be read is refused with a sentence', async () => {
      const before = await rules()
      for (const changes of [
        { blocked: 'pas un domaine' },
        { allowed: '192.0.2.0/40' },
        { disposableDomains: 'le@exemple.fr' },
      ])
        await expect(write(changes)).rejects.toThrow(/400.+n’est (?:ni|pas)/)
      expect(await rules()).toMatchObject({ blocked: before.blocked, allowed: before.allowed })
    })

    it('alias rules of a domain apply to every later signature', async () => {
      const { aliasRules } = await rules()
      expect(aliasRules.map(({ domain }) => domain)).toEqual(['*', 'gmail.com', 'googlemail.com'])
      const one = sampleSignature({ email: 'a.da+lettre@googlemail.com' })
      await house.post('', one)
      await house.post('', { ...one, role: 'La même', email: 'A.D.A@gmail.com' })
      expect(await house.signatories(one.lastName)).toHaveLength(1)

      const dotted = sampleSignature({ email: 'a.da@exemple.pro' })
      await house.post('', dotted)
      await house.post('', { ...dotted, email: 'ada@exemple.pro' })
      expect(await house.signatories(dotted.lastName)).toHaveLength(2)
      await write({
        aliasRules: [
          ...aliasRules.map(withoutId),
          { domain: 'exemple.coop', ignoresDots: true, tagSign: '-', sameAs: null },
        ],
      })
      const joined = sampleSignature({ email: 'a.da-info@exemple.coop' })
      await house.post('', joined)
      await house.post('', { ...joined, email: 'ada@exemple.coop' })
      expect(await house.signatories(joined.lastName)).toHaveLength(1)
    })
  })
})

const withoutId = ({ domain, ignoresDots, tagSign, sameAs }: StoredRules['aliasRules'][number]) => ({
  domain,
  ignoresDots,
  tagSign,
  sameAs,
})
