import { addToQuota, quotaColumns } from '../../../email/recipient-quota'
import type { EmailRequest } from '../../../email/enqueue'
import { openMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'
import { detailsOf, type Entry, type Existing } from './rows'

/** What signing again changes: the new row, and the email to the mailbox. */
export interface ReSignResult {
  row: Row | null
  email: EmailRequest | null
}

const NOTHING: ReSignResult = { row: null, email: null }

/** A confirmed mailbox is told « already signed », whether its signature counts or is quarantined. */
const HANDLERS: Record<Existing['state'], (existing: Existing, entry: Entry) => ReSignResult> = {
  pending: refresh,
  quarantined: (existing, entry) => (existing.hasConfirmed ? remind(existing, entry) : refresh(existing, entry)),
  confirmed: remind,
  rejected: () => NOTHING,
  withdrawn: () => NOTHING,
  expired: () => NOTHING,
}

/** Decides what happens when a mailbox that has a row signs again. */
export const reSign = (existing: Existing, entry: Entry): ReSignResult => HANDLERS[existing.state](existing, entry)

/** Not confirmed yet: the new form replaces the old one, unless it looks like abuse. */
function refresh(existing: Existing, entry: Entry): ReSignResult {
  const sent = addToQuota(existing, entry.now)
  const isTrusted = entry.verdict.outcome === 'accept'
  const to = isTrusted ? entry.signature.email : openMailbox(existing.mailboxSealed)
  const { firstName, locale } = isTrusted
    ? entry.signature
    : { firstName: existing.firstName, locale: existing.language }
  return {
    row: {
      ...(isTrusted ? detailsOf(entry) : existing.details),
      ...quotaColumns(sent ?? existing),
      id: existing.id,
    },
    email: sent && {
      kind: 'confirm',
      to,
      language: locale,
      subject: existing.documentId,
      data: { firstName, title: entry.opEd.title },
    },
  }
}

/** Confirmed already: the email goes to the mailbox as it confirmed, not as it was typed now, with a new token. */
function remind(existing: Existing, { opEd, now }: Entry): ReSignResult {
  const sent = addToQuota(existing, now)
  if (!sent) return NOTHING
  const { firstName, language, documentId, details, id } = existing
  return {
    row: { ...details, ...quotaColumns(sent), id },
    email: {
      kind: 'already-signed',
      to: openMailbox(existing.mailboxSealed),
      language,
      subject: documentId,
      data: { firstName, title: opEd.title },
    },
  }
}
