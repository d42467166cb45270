import { createHmac } from 'node:crypto'
import { normalise, type AliasRule } from './normalise'
import { secret } from './secrets'
import { open, seal } from './vault'

export type { AliasRule } from './normalise'

/** The keyed hash of a mailbox (HMAC-SHA-256, hex): the only form in which an email is looked up. */
export function hashMailbox(email: string, rules: readonly AliasRule[]): string {
  return createHmac('sha256', secret('DATA_HASH_KEY')).update(normalise(email, rules)).digest('hex')
}

/** What addresses in the columns `mailbox_sealed` are sealed for: see `vault.ts`. */
export const MAILBOX_PURPOSE = 'mailbox'

/** An address as it is kept, with the id of its key beside it. */
export function sealMailbox(address: string): { mailbox_sealed: string; key_id: string } {
  const { sealed, keyId } = seal(address, MAILBOX_PURPOSE)
  return { mailbox_sealed: sealed, key_id: keyId }
}

/** @throws Error when its key is gone */
export const openMailbox = (sealed: string): string => open(sealed, MAILBOX_PURPOSE)
