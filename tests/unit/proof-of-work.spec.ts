import { createRequire } from 'node:module'
import { createChallenge, solveChallenge, verifySolution, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { beforeAll, describe, expect, it } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { verifyProof, newChallenge } = cms(
  './dist/src/abuse-protection/proof-of-work.js',
) as typeof import('../../cms/src/abuse-protection/proof-of-work')

const KEY = Buffer.alloc(32, 'a key of this test').toString('base64')
const NOW = Date.now()
const EFFORT = 50
/** What the form’s visitor has (milliseconds). */
const CHALLENGE_LIFE = 10 * 60_000

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

async function solve(challenge: Challenge) {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('The challenge has no solution')
  return solution
}

describe('a browser proves its work', () => {
  let challenge: Challenge
  let solution: Awaited<ReturnType<typeof solve>>

  beforeAll(async () => {
    process.env.ALTCHA_KEY = KEY
    challenge = newChallenge(EFFORT, NOW)
    solution = await solve(challenge)
  })

  it('to a challenge that altcha-lib solves and verifies as one of its own', async () => {
    const verified = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: `${KEY}:challenge`,
      hmacKeySignatureSecret: `${KEY}:solution`,
    })
    expect(verified.verified).toBe(true)
    expect(solution.counter).toBeGreaterThanOrEqual(EFFORT / 2)
    expect(solution.counter).toBeLessThanOrEqual(EFFORT * 1.5)
  })

  it('and is believed, also when altcha-lib made the challenge', async () => {
    expect(verifyProof(encode({ challenge, solution }), NOW)).toMatchObject({
      expiresAt: new Date(Math.floor((NOW + CHALLENGE_LIFE) / 1000) * 1000),
    })
    const theirs = await createChallenge({
      algorithm: 'SHA-256',
      cost: 1,
      counter: 7,
      deriveKey,
      expiresAt: new Date(NOW + 60_000),
      hmacSignatureSecret: `${KEY}:challenge`,
      hmacKeySignatureSecret: `${KEY}:solution`,
    })
    expect(verifyProof(encode({ challenge: theirs, solution: await solve(theirs) }), NOW)).toHaveProperty('hash')
  })

  it('under one name, however the same challenge is written', () => {
    const reversed = Object.fromEntries(Object.entries(challenge.parameters).reverse())
    const known = verifyProof(encode({ challenge, solution }), NOW)
    expect(verifyProof(encode({ challenge: { ...challenge, parameters: reversed }, solution }), NOW)).toEqual(known)
    const loud = { ...solution, time: 1, took: 'other' }
    expect(verifyProof(encode({ solution: loud, challenge }), NOW)).toEqual(known)
  })

  it('and no longer than the challenge lives', () => {
    const payload = encode({ challenge, solution })
    expect(verifyProof(payload, NOW + CHALLENGE_LIFE - 2_000)).toHaveProperty('hash')
    expect(verifyProof(payload, NOW + CHALLENGE_LIFE + 1_000)).toBe('expired')
  })

  it.each<[string, (parts: { challenge: Challenge; solution: object }) => unknown, string]>([
    [
      'with half of the answer, which the challenge gives away',
      ({ challenge }) => ({ challenge, solution: { derivedKey: challenge.parameters.keyPrefix } }),
      'unsolved',
    ],
    [
      'with the answer to another',
      ({ challenge }) => ({ challenge, solution: { derivedKey: 'ab'.repeat(32) } }),
      'unsolved',
    ],
    ['on a challenge made longer', (parts) => change(parts, { expiresAt: 9_999_999_999 }), 'forged'],
    ['on a challenge made easier', (parts) => change(parts, { keyPrefix: '00' }), 'forged'],
    [
      'on one that nobody signed',
      (parts) => ({ ...parts, challenge: { parameters: parts.challenge.parameters } }),
      'unreadable',
    ],
    ['on one with more in it', (parts) => change(parts, { data: { a: 1 } }), 'unreadable'],
    ['with nothing', () => ({}), 'unreadable'],
    ['with null', () => null, 'unreadable'],
    ['with a list', () => [], 'unreadable'],
  ])('but not %s', (_, tamper, flaw) => {
    expect(verifyProof(encode(tamper({ challenge, solution })), NOW)).toBe(flaw)
  })

  it.each(['', 'abc', '=', '\u0000', 'A'.repeat(4_000), encode('{}')])('and not with the text %j', (text) => {
    expect(verifyProof(text, NOW)).toBe('unreadable')
  })
})

const change = (parts: { challenge: Challenge; solution: object }, changes: object) => ({
  ...parts,
  challenge: { ...parts.challenge, parameters: { ...parts.challenge.parameters, ...changes } },
})
