import { createHash } from 'node:crypto'
import { randomBytes } from './random'

/**
 * What a token is for: `confirm` a signature, or `manage` it (read, show, hide, withdraw), likewise a testimony; `register`
 * for an event, or read, change and cancel `registrations`.
 */
export type Purpose = 'confirm' | 'manage' | 'story-confirm' | 'story-manage' | 'register' | 'registrations'

/** A token begins with its time, which is no secret, followed by 144 random bits. */
const TIME_BYTES = 6
const RANDOM_BYTES = 18

/** The characters of a token that encode its time. */
const TIME_CHARACTERS = 8

/** A new token; only the email that carries it and its holder know it. */
export function newToken(): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(Date.now(), 0, TIME_BYTES)
  return Buffer.concat([time, randomBytes(RANDOM_BYTES)]).toString('base64url')
}

/**
 * The form in which a token is stored and looked up: a SHA-256 that differs by purpose. It begins with the time of the
 * token, so that tokens of one moment share the pages of the index.
 */
export const hashToken = (purpose: Purpose, token: string): string =>
  `${token.slice(0, TIME_CHARACTERS)}.${createHash('sha256').update(`${purpose}:${token}`).digest('base64url')}`
