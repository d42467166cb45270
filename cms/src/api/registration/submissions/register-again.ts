import type { RegistrationState } from '@confettis/shared/domain/registration'
import { afterOneMore, mailsSentColumns } from '../../../email/recipient-quota'
import type { Letter } from '../../../email/enqueue'
import type { Row } from '../../../database/bulk'
import { letterTo } from '../emails'
import { BEGINNING, detailsOf, type Entry, type Existing } from './rows'

/** What registering again does to somebody who is there: what becomes of the row, and what the mailbox learns of it. */
interface Again {
  columns: Row | null
  letters: Letter[]
}

const NOTHING: Again = { columns: null, letters: [] }

const MEANINGS: Record<RegistrationState, (existing: Existing, entry: Entry) => Again> = {
  pending: refresh,
  requested: remind,
  waiting: remind,
  confirmed: remind,
  attended: remind,
  cancelled: beginAnew,
  expired: beginAnew,
  refused: () => NOTHING,
}

/** What happens to `existing` when its mailbox registers again for the same event. */
export const registerAgain = (existing: Existing, entry: Entry): Again => MEANINGS[existing.state](existing, entry)

/** Still to be confirmed: what the form says now is what will be. What looks like abuse changes nothing. */
function refresh(existing: Existing, entry: Entry): Again {
  const sent = afterOneMore(existing, entry.now)
  const isTrusted = entry.verdict.outcome === 'accept'
  const columns = { ...(isTrusted && detailsOf(entry)), ...mailsSentColumns(sent ?? existing) }
  const letters = sent ? confirmLetter(existing, entry, isTrusted ? columns : {}) : []
  return { columns, letters }
}

/** They gave their place back, and want one again. */
function beginAnew(existing: Existing, entry: Entry): Again {
  const sent = afterOneMore(existing, entry.now)
  if (!sent) return NOTHING
  const columns = { ...BEGINNING, ...detailsOf(entry), ...mailsSentColumns(sent) }
  return { columns, letters: confirmLetter(existing, entry, columns) }
}

function confirmLetter(existing: Existing, { registration, event }: Entry, columns: Row): Letter[] {
  const isSaidAnew = 'mailbox_sealed' in columns
  const said = isSaidAnew && {
    firstName: registration.firstName,
    language: registration.locale,
    mailboxSealed: columns.mailbox_sealed as string,
  }
  return letterTo({ ...existing, ...said }, event, 'event-confirm')
}

/** There already: the mailbox that proved it is told, at the address it did it with, and gets its link again. */
function remind(existing: Existing, { event, now }: Entry): Again {
  const sent = afterOneMore(existing, now)
  if (!sent) return NOTHING
  return { columns: mailsSentColumns(sent), letters: letterTo(existing, event, 'event-already') }
}
