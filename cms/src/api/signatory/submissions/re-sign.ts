import { afterOneMore, mailsSentColumns } from '../../../email/recipient-quota'
import type { Letter } from '../../../email/enqueue'
import { openMailbox } from '../../../crypto/mailbox'
import type { Row } from '../../../database/bulk'
import { detailsOf, type Entry, type Existing } from './rows'

/** What signing again does to somebody who is there: the row as it becomes, and what the mailbox learns of it. */
export interface Again {
  row: Row | null
  letter: Letter | null
}

const NOTHING: Again = { row: null, letter: null }

/** To whom signing again means what. Whoever has proved the mailbox is « already signed », counted or not. */
const MEANINGS: Record<Existing['state'], (existing: Existing, entry: Entry) => Again> = {
  pending: refresh,
  quarantined: (existing, entry) => (existing.hasConfirmed ? remind(existing, entry) : refresh(existing, entry)),
  confirmed: remind,
  rejected: () => NOTHING,
  withdrawn: () => NOTHING,
  expired: () => NOTHING,
}

/** What happens to `existing` when its mailbox signs again. */
export const signAgain = (existing: Existing, entry: Entry): Again => MEANINGS[existing.state](existing, entry)

/** Still to be confirmed: what the form says now is what will be. What looks like abuse changes nothing. */
function refresh(existing: Existing, entry: Entry): Again {
  const sent = afterOneMore(existing, entry.now)
  const isTrusted = entry.verdict.outcome === 'accept'
  const to = isTrusted ? entry.signature.email : openMailbox(existing.mailboxSealed)
  const { firstName, locale } = isTrusted
    ? entry.signature
    : { firstName: existing.firstName, locale: existing.language }
  return {
    row: {
      ...(isTrusted ? detailsOf(entry) : existing.details),
      ...mailsSentColumns(sent ?? existing),
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
function remind(existing: Existing, { opEd, now }: Entry): Again {
  const sent = afterOneMore(existing, now)
  if (!sent) return NOTHING
  const { firstName, language, documentId, details, id } = existing
  return {
    row: { ...details, ...mailsSentColumns(sent), id },
    letter: {
      kind: 'already-signed',
      to: openMailbox(existing.mailboxSealed),
      language,
      subject: documentId,
      data: { firstName, title: opEd.title },
    },
  }
}
