import type { RegistrationState } from '@confettis/shared/domain/registration'
import { addToQuota, quotaColumns } from '../../../email/recipient-quota'
import type { EmailRequest } from '../../../email/enqueue'
import type { Row } from '../../../database/bulk'
import { buildEmail } from '../emails'
import { INITIAL_COLUMNS, detailsOf, type Entry, type Existing } from './rows'

/** What registering again changes: the columns of the row, and the emails to the mailbox. */
interface ReRegisterResult {
  columns: Row | null
  emails: EmailRequest[]
}

const NOTHING: ReRegisterResult = { columns: null, emails: [] }

const HANDLERS: Record<RegistrationState, (existing: Existing, entry: Entry) => ReRegisterResult> = {
  pending: refresh,
  requested: remind,
  waiting: remind,
  confirmed: remind,
  attended: remind,
  cancelled: restart,
  expired: restart,
  refused: () => NOTHING,
}

/** Decides what happens when a mailbox registers again for the same event. */
export const reRegister = (existing: Existing, entry: Entry): ReRegisterResult =>
  HANDLERS[existing.state](existing, entry)

/** Not confirmed yet: the new form replaces the old one, unless it looks like abuse. */
function refresh(existing: Existing, entry: Entry): ReRegisterResult {
  const sent = addToQuota(existing, entry.now)
  const isTrusted = entry.verdict.outcome === 'accept'
  const columns = { ...(isTrusted && detailsOf(entry)), ...quotaColumns(sent ?? existing) }
  const emails = sent ? confirmationEmail(existing, entry, isTrusted ? columns : {}) : []
  return { columns, emails }
}

/** Cancelled or expired: the registration starts again. */
function restart(existing: Existing, entry: Entry): ReRegisterResult {
  const sent = addToQuota(existing, entry.now)
  if (!sent) return NOTHING
  const columns = { ...INITIAL_COLUMNS, ...detailsOf(entry), ...quotaColumns(sent) }
  return { columns, emails: confirmationEmail(existing, entry, columns) }
}

function confirmationEmail(existing: Existing, { registration, event }: Entry, columns: Row): EmailRequest[] {
  const isReplaced = 'mailbox_sealed' in columns
  const replaced = isReplaced && {
    firstName: registration.firstName,
    language: registration.locale,
    mailboxSealed: columns.mailbox_sealed as string,
  }
  return buildEmail({ ...existing, ...replaced }, event, 'event-confirm')
}

/** Confirmed already: the email goes to the mailbox as it confirmed, not as it was typed now, with a new token. */
function remind(existing: Existing, { event, now }: Entry): ReRegisterResult {
  const sent = addToQuota(existing, now)
  if (!sent) return NOTHING
  return { columns: quotaColumns(sent), emails: buildEmail(existing, event, 'event-already') }
}
