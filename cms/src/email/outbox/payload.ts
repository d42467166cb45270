import { open, seal } from '../../crypto/vault'

/** What a mail is sealed for: see `vault.ts`. */
export const MAIL_PURPOSE = 'mail'

/** What of a mail nobody but the mailer may read. */
export interface Payload {
  to: string
  data: Record<string, string>
}

export const sealPayload = (payload: Payload) => seal(JSON.stringify(payload), MAIL_PURPOSE)

/** @throws Error when it was sealed with a key that is gone */
export const openPayload = (sealed: string) => JSON.parse(open(sealed, MAIL_PURPOSE)) as Payload
