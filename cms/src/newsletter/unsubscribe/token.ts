import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '../../crypto/secrets'

/** Of the proof (bytes): 128 bits, as good as chance. */
const PROOF = 16
const TOKEN = /^([a-z0-9]{24})([\w-]{22})$/

/** No mailbox reads like this, so that no proof is ever the hash of one: see `mailbox.ts`. */
const proofOf = (signatory: string) =>
  createHmac('sha256', secret('DATA_HASH_KEY')).update(`unsubscribe:${signatory}`).digest().subarray(0, PROOF)

/**
 * The secret of a link that ends the news. It is worked out and not kept: a million mails would leave a million rows,
 * and a link has to work for as long as the mail lies about. It opens nothing else.
 * @param signatory its `document_id`, which tells nobody who it is
 */
export const unsubscribeToken = (signatory: string): string => `${signatory}${proofOf(signatory).toString('base64url')}`

/** Whose token this is; `null` when it is nobody's. */
export function recipientOfToken(token: string): string | null {
  const [, signatory = '', proof = ''] = TOKEN.exec(token) ?? []
  if (!signatory) return null
  return timingSafeEqual(Buffer.from(proof, 'base64url'), proofOf(signatory)) ? signatory : null
}
