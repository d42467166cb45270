import { addToQuota, quotaColumns } from '../../../email/recipient-quota'
import type { EmailRequest } from '../../../email/enqueue'
import { openMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'
import { detailsOf, type Entry, type Existing } from './rows'

/** What signing again does to somebody who is there: the row as it becomes, and what the mailbox learns of it. */
export interface ReSignResult {
  row: Row | null
  letter: EmailRequest | null
}

const NOTHING: ReSignResult = { row: null, letter: null }

/** To whom signing again means what. Whoever has proved the mailbox is « already signed », counted or not. */
const MEANINGS: Record<Existing['state'], (existing: Existing, entry: Entry) => ReSignResult> = {
  pending: refresh,
  quarantined: (existing, entry) => (existing.hasConfirmed ? remind(existing, entry) : refresh(existing, entry)),
  confirmed: remind,
  rejected: () => NOTHING,
  withdrawn: () => NOTHING,
  expired: () => NOTHING,
}

/** What happens to `existing` when its mailbox signs again. */
export const reSign = (existing: Existing, entry: Entry): ReSignResult => MEANINGS[existing.state](existing, entry)

/** Still to be confirmed: what the form says now is what will be. What looks like abuse changes nothing. */
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
    letter: sent && {
      kind: 'confirm',
      to,
      language: locale,
      subject: existing.documentId,
      data: { firstName, title: entry.opEd.title },
    },
  }
}

/** Confirmed already: the mailbox that did is told, at the address it did it with, and gets its link again. */
function remind(existing: Existing, { opEd, now }: Entry): ReSignResult {
  const sent = addToQuota(existing, now)
  if (!sent) return NOTHING
  const { firstName, language, documentId, details, id } = existing
  return {
    row: { ...details, ...quotaColumns(sent), id },
    letter: {
      kind: 'already-signed',
      to: openMailbox(existing.mailboxSealed),
      language,
      subject: documentId,
      data: { firstName, title: opEd.title },
    },
  }
}
