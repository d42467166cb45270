import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '../../crypto/secrets'

/** 128 bits. */
const PROOF_BYTES = 16
const TOKEN = /^([a-z0-9]{24})([\w-]{22})$/

/** No mailbox has this form, so that a proof is never the hash of one: see `mailbox.ts`. */
const proofOf = (signatory: string) =>
  createHmac('sha256', secret('DATA_HASH_KEY')).update(`unsubscribe:${signatory}`).digest().subarray(0, PROOF_BYTES)

/**
 * The token that unsubscribes from the newsletter and gives access to nothing else. It is computed and not stored: a million
 * emails would leave a million rows, and the token has no expiry.
 * @param signatory `document_id`
 */
export const unsubscribeToken = (signatory: string): string => `${signatory}${proofOf(signatory).toString('base64url')}`

/** @returns the `document_id` of the signatory; `null` when the token is not valid */
export function recipientOfToken(token: string): string | null {
  const [, signatory = '', proof = ''] = TOKEN.exec(token) ?? []
  if (!signatory) return null
  return timingSafeEqual(Buffer.from(proof, 'base64url'), proofOf(signatory)) ? signatory : null
}
