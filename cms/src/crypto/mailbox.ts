import { createHmac } from 'node:crypto'
import { normalise, type AliasRule } from './normalise'
import { secret } from './secrets'
import { open, seal } from './vault'

export type { AliasRule } from './normalise'

/** The keyed hash of a mailbox (HMAC-SHA-256, hex): the only form in which an email is looked up. */
export function hashMailbox(email: string, rules: readonly AliasRule[]): string {
  return createHmac('sha256', secret('DATA_HASH_KEY')).update(normalise(email, rules)).digest('hex')
}

/** The purpose of what the columns `mailbox_sealed` hold: see `vault.ts`. */
export const MAILBOX_PURPOSE = 'mailbox'

/** An email as it is stored, and the id of the key that sealed it. */
export function sealMailbox(email: string): { mailbox_sealed: string; key_id: string } {
  const { sealed, keyId } = seal(email, MAILBOX_PURPOSE)
  return { mailbox_sealed: sealed, key_id: keyId }
}

/** @throws Error when the key that sealed it is not among `DATA_KEYS` */
export const openMailbox = (sealed: string): string => open(sealed, MAILBOX_PURPOSE)
