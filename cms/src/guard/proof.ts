import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { createChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { secret } from '../privacy/secrets'

/** How long a visitor has to fill in the form (milliseconds): the work is done meanwhile. */
export const CHALLENGE_LIFE = 10 * 60_000

/** What a solved challenge is known by, so that it is accepted once. */
export interface Solved {
  hash: string
  expiresAt: Date
}

/** Why a payload proves nothing: it can't be read, was never given by us, is too old, or holds no work. */
export type Flaw = 'unreadable' | 'forged' | 'expired' | 'unsolved'

interface Payload {
  challenge: { parameters: Record<string, string | number>; signature: string }
  solution: { derivedKey: string }
}

/** One key for the question, another for its answer. */
const keyOf = (use: 'challenge' | 'solution') => `${secret('ALTCHA_KEY')}:${use}`

/**
 * A challenge as ALTCHA defines it (v2, deterministic: we know the answer, and sign it with the question, so that
 * checking it later takes two HMACs and no work).
 * @param effort how many SHA-256 digests it takes to solve it, on average
 * @param now milliseconds
 */
export function newChallenge(effort: number, now: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(Math.ceil(effort / 2), Math.ceil(effort * 1.5) + 1),
    deriveKey,
    expiresAt: new Date(now + CHALLENGE_LIFE),
    hmacSignatureSecret: keyOf('challenge'),
    hmacKeySignatureSecret: keyOf('solution'),
  })
}

/**
 * Checks a solved challenge, as altcha-lib's `verifySolution` does with `keySignature`. That one imports its keys anew
 * for every call and takes the detour of WebCrypto's thread pool: ten times the time, on the path of every signature.
 * @param payload base64 of `{ challenge, solution }`
 * @param now milliseconds
 */
export function checkProof(payload: string, now: number): Solved | Flaw {
  const read = readPayload(payload)
  if (!read) return 'unreadable'
  const { challenge, solution } = read
  const { expiresAt, keySignature } = challenge.parameters
  const signature = hmac(canonical(challenge.parameters), 'challenge')
  if (!isSame(signature, challenge.signature)) return 'forged'
  if (Number(expiresAt) * 1000 < now) return 'expired'
  if (!isSame(hmac(Buffer.from(solution.derivedKey, 'hex'), 'solution'), String(keySignature))) return 'unsolved'
  return { hash: signature.toString('hex'), expiresAt: new Date(Number(expiresAt) * 1000) }
}

const hmac = (data: string | Buffer, use: 'challenge' | 'solution') =>
  createHmac('sha256', keyOf(use)).update(data).digest()

const isSame = (digest: Buffer, hex: string) => {
  const other = Buffer.from(hex, 'hex')
  return other.length === digest.length && timingSafeEqual(other, digest)
}

/** The bytes that were signed: the parameters by name, in order. */
const canonical = (parameters: Record<string, string | number>) =>
  JSON.stringify(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))))

const HEX = /^(?:[0-9a-f]{2})+$/

function readPayload(payload: string): Payload | null {
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64').toString()) as Payload
    const { parameters, signature } = value.challenge
    const isFlat = Object.values(parameters).every((entry) => typeof entry === 'string' || typeof entry === 'number')
    return isFlat && HEX.test(signature) && HEX.test(value.solution.derivedKey) ? value : null
  } catch {
    return null
  }
}
