import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Challenge } from 'altcha-lib'
import { secret } from '../crypto/secrets'

/** The lifetime of a challenge: the time in which a visitor fills in the form while the browser solves it. */
const CHALLENGE_LIFETIME_MS = 10 * 60_000

/** Identifies a solved challenge, so that it is accepted once. */
export interface SolvedChallenge {
  hash: string
  expiresAt: Date
}

/** Why a payload is refused: it is unreadable, signed by another key, too old, or not solved. */
export type ProofError = 'unreadable' | 'forged' | 'expired' | 'unsolved'

interface Payload {
  challenge: { parameters: Record<string, string | number>; signature: string }
  solution: { derivedKey: string }
}

/** The challenge and its solution are signed with different keys. */
const keyOf = (use: 'challenge' | 'solution') => `${secret('ALTCHA_KEY')}:${use}`

/**
 * A challenge as ALTCHA defines it (v2, SHA-256, deterministic: the server knows the solution and signs it with the
 * challenge, so that verification takes two HMACs). The bytes are those of `createChallenge` and `verifySolution` of
 * altcha-lib, which take ten times as long because they import their keys at every call.
 * @param effort SHA-256 digests until the solution, on average
 * @param now in milliseconds
 */
export function newChallenge(effort: number, now: number): Challenge {
  const [nonce, salt] = [randomBytes(16), randomBytes(16)]
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(randomInt(Math.ceil(effort / 2), Math.ceil(effort * 1.5) + 1))
  const key = createHash('sha256').update(salt).update(nonce).update(counter).digest()
  const parameters = {
    algorithm: 'SHA-256',
    cost: 1,
    expiresAt: Math.floor((now + CHALLENGE_LIFETIME_MS) / 1000),
    keyLength: key.length,
    // The solver compares the first half of the key; the second half is the proof.
    keyPrefix: key.subarray(0, key.length / 2).toString('hex'),
    keySignature: hmac(key, 'solution').toString('hex'),
    nonce: nonce.toString('hex'),
    salt: salt.toString('hex'),
  }
  return { parameters, signature: hmac(canonical(parameters), 'challenge').toString('hex') }
}

/**
 * Verifies a solved challenge.
 * @param payload base64 of `{ challenge, solution }`
 * @param now in milliseconds
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

/** The signed bytes: the parameters, sorted by name. */
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
