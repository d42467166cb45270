import { createHmac } from 'node:crypto'
import { signingRules } from '../guard/rules'
import { normalise, type AliasRule } from './normalise'
import { secret } from './secrets'

export type { AliasRule } from './normalise'

/** The keyed hash of a mailbox (HMAC-SHA-256, hex): the only form in which one is ever looked up. */
export function hashMailbox(address: string, rules: readonly AliasRule[] = signingRules().aliases): string {
  return createHmac('sha256', secret('DATA_HASH_KEY')).update(normalise(address, rules)).digest('hex')
}
