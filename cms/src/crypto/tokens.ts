import { createHash } from 'node:crypto'
import { randomBytes } from './random'

/**
 * What a link is for: `confirm` a signature, or `manage` it (see, show, hide, withdraw), likewise a story; `register` for an
 * event, or see, change and cancel one's `registrations`.
 */
export type Purpose = 'confirm' | 'manage' | 'story-confirm' | 'story-manage' | 'register' | 'registrations'

/** Bytes of the time in front, which is no secret, and of chance behind it: 144 bits. */
const TIME = 6
const CHANCE = 18

/** How much of a token says when it was made (characters). */
const PREFIX = 8

/** The secret of a link; only its holder and the mail that brings it know it. */
export function newToken(): string {
  const time = Buffer.alloc(TIME)
  time.writeUIntBE(Date.now(), 0, TIME)
  return Buffer.concat([time, randomBytes(CHANCE)]).toString('base64url')
}

/**
 * The form in which a token is kept and looked up: a SHA-256, another one for another purpose. When it was made stands
 * in front: what is written together stands together in the index, which spares most of its pages.
 */
export const hashToken = (purpose: Purpose, token: string): string =>
  `${token.slice(0, PREFIX)}.${createHash('sha256').update(`${purpose}:${token}`).digest('base64url')}`
