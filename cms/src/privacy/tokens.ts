import { createHash } from 'node:crypto'
import { randomBytes } from './random'

/** What a link is for: `confirm` a signature, or `manage` it (see, show, hide, withdraw). */
export type Purpose = 'confirm' | 'manage'

/** 144 bits: 24 characters without padding. */
const BYTES = 18

/** The secret of a link; only its holder and the mail that brings it know it. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')

/** The form in which a token is kept and looked up (SHA-256, hex); for another purpose it is another one. */
export const hashToken = (purpose: Purpose, token: string): string =>
  createHash('sha256').update(`${purpose}:${token}`).digest('hex')
