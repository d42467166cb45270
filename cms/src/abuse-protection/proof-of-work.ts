import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Challenge } from 'altcha-lib'
import { secret } from '../crypto/secrets'

/** How long a visitor has to fill in the form (milliseconds): the work is done meanwhile. */
const CHALLENGE_LIFE = 10 * 60_000

/** What a solved challenge is known by, so that it is accepted once. */
export interface SolvedChallenge {
  hash: string
  expiresAt: Date
}

/** Why a payload proves nothing: it can't be read, was never given by us, is too old, or holds no work. */
export type ProofError = 'unreadable' | 'forged' | 'expired' | 'unsolved'

interface Payload {
  challenge: { parameters: Record<string, string | number>; signature: string }
  solution: { derivedKey: string }
}

/** One key for the question, another for its answer. */
const keyOf = (use: 'challenge' | 'solution') => `${secret('ALTCHA_KEY')}:${use}`

/**
 * A challenge as ALTCHA defines it (v2, SHA-256, deterministic: we know the answer, and sign it with the question, so
 * that checking it later takes two HMACs and no work). The same bytes as altcha-lib's `createChallenge` gives and its
 * `verifySolution` accepts, which both import their keys anew for every call: ten times the time, and on the day that
 * matters these two run thousands of times a second.
 * @param effort how many SHA-256 digests it takes to solve it, on average
 * @param now milliseconds
 */
export function newChallenge(effort: number, now: number): Challenge {
  const [nonce, salt] = [randomBytes(16), randomBytes(16)]
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(randomInt(Math.ceil(effort / 2), Math.ceil(effort * 1.5) + 1))
  const key = createHash('sha256').update(salt).update(nonce).update(counter).digest()
  const parameters = {
    algorithm: 'SHA-256',
    cost: 1,
    expiresAt: Math.floor((now + CHALLENGE_LIFE) / 1000),
    keyLength: key.length,
    // Half of the key says that it was found; the other half is the proof.
    keyPrefix: key.subarray(0, key.length / 2).toString('hex'),
    keySignature: hmac(key, 'solution').toString('hex'),
    nonce: nonce.toString('hex'),
    salt: salt.toString('hex'),
  }
  return { parameters, signature: hmac(canonical(parameters), 'challenge').toString('hex') }
}

/**
 * Checks a solved challenge.
 * @param payload base64 of `{ challenge, solution }`
 * @param now milliseconds
 */
export function verifyProof(payload: string, now: number): SolvedChallenge | ProofError {
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
