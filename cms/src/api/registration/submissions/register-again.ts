import type { RegistrationState } from '@confettis/shared/domain/registration'
import { addToQuota, quotaColumns } from '../../../email/recipient-quota'
import type { EmailRequest } from '../../../email/enqueue'
import type { Row } from '../../../database/bulk'
import { buildEmail } from '../emails'
import { INITIAL_COLUMNS, detailsOf, type Entry, type Existing } from './rows'

/** What registering again does to somebody who is there: what becomes of the row, and what the mailbox learns of it. */
interface ReSignResult {
  columns: Row | null
  letters: EmailRequest[]
}

const NOTHING: ReSignResult = { columns: null, letters: [] }

const MEANINGS: Record<RegistrationState, (existing: Existing, entry: Entry) => ReSignResult> = {
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
export const reRegister = (existing: Existing, entry: Entry): ReSignResult => MEANINGS[existing.state](existing, entry)

/** Still to be confirmed: what the form says now is what will be. What looks like abuse changes nothing. */
function refresh(existing: Existing, entry: Entry): ReSignResult {
  const sent = addToQuota(existing, entry.now)
  const isTrusted = entry.verdict.outcome === 'accept'
  const columns = { ...(isTrusted && detailsOf(entry)), ...quotaColumns(sent ?? existing) }
  const letters = sent ? confirmLetter(existing, entry, isTrusted ? columns : {}) : []
  return { columns, letters }
}

/** They gave their place back, and want one again. */
function beginAnew(existing: Existing, entry: Entry): ReSignResult {
  const sent = addToQuota(existing, entry.now)
  if (!sent) return NOTHING
  const columns = { ...INITIAL_COLUMNS, ...detailsOf(entry), ...quotaColumns(sent) }
  return { columns, letters: confirmLetter(existing, entry, columns) }
}

function confirmLetter(existing: Existing, { registration, event }: Entry, columns: Row): EmailRequest[] {
  const isSaidAnew = 'mailbox_sealed' in columns
  const said = isSaidAnew && {
    firstName: registration.firstName,
    language: registration.locale,
    mailboxSealed: columns.mailbox_sealed as string,
  }
  return buildEmail({ ...existing, ...said }, event, 'event-confirm')
}

/** There already: the mailbox that proved it is told, at the address it did it with, and gets its link again. */
function remind(existing: Existing, { event, now }: Entry): ReSignResult {
  const sent = addToQuota(existing, now)
  if (!sent) return NOTHING
  return { columns: quotaColumns(sent), letters: buildEmail(existing, event, 'event-already') }
}
