import { open, seal } from '../../crypto/vault'

/** Purpose of the seal: see `crypto/vault.ts`. */
export const MAIL_PURPOSE = 'mail'

/** The part of an email that is stored sealed. */
export interface Payload {
  to: string
  data: Record<string, string>
}

export const sealPayload = (payload: Payload) => seal(JSON.stringify(payload), MAIL_PURPOSE)

/** @throws Error when the key of the seal is no longer configured */
export const openPayload = (sealed: string) => JSON.parse(open(sealed, MAIL_PURPOSE)) as Payload
