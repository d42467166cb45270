import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import { hashToken, newToken } from '../crypto/tokens'
import { insertRows, type Row } from '../database/bulk'
import type { Connection } from '../database/connection'
import { EMAILS } from './kinds'
import { emailRow, type EmailRequest } from './outbox'
import { siteUrl } from './settings'

export type { EmailRequest } from './outbox'

const CONFIRMATION_MS = CONFIRMATION_DAYS * 24 * 3_600_000

/**
 * Inserts emails into the outbox, each with a token of its own where its kind has a link. Call it in the transaction
 * of the change that they report, and `wakeOutbox` after the commit.
 */
export async function enqueueEmails(connection: Connection, emails: readonly EmailRequest[], now: Date): Promise<void> {
  const tokens: Row[] = []
  const rows: Row[] = []
  for (const email of emails) {
    const { token, link } = createLink(email, now)
    if (token) tokens.push(token)
    rows.push(emailRow({ ...email, data: { ...email.data, ...(link && { link }) } }, now))
  }
  await insertRows(connection, 'tokens', tokens)
  await insertRows(connection, 'mails', rows)
}

function createLink({ kind, subject }: EmailRequest, now: Date): { token?: Row; link?: string } {
  const { link } = EMAILS[kind]
  if (!link) return {}
  const { purpose, path, lifetime } = link
  const token = newToken()
  const expiresAt = lifetime === 'confirmation' ? new Date(now.getTime() + CONFIRMATION_MS) : null
  return {
    token: { hash: hashToken(purpose, token), purpose, subject, expires_at: expiresAt },
    link: `${siteUrl()}${path}?jeton=${token}`,
  }
}
