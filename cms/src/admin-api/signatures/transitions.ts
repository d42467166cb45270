import { CONFIRMATION_DAYS, type SignatoryState } from '@confettis/shared/domain/signatory'
import type { Verb } from './contract'

const CONFIRMATION_MS = CONFIRMATION_DAYS * 24 * 3_600_000

/** What a decision depends on. */
export interface SignatureStatus {
  state: SignatoryState
  signedAt: Date | null
  /** When the email was confirmed, also when the signature does not count. */
  confirmedAt: Date | null
  hasAddress: boolean
}

const ACCEPTABLE: readonly SignatoryState[] = ['quarantined', 'rejected']
const REJECTABLE: readonly SignatoryState[] = ['quarantined', 'pending', 'confirmed']

const MOVES: Record<Verb, (status: SignatureStatus, now: Date) => SignatoryState | null> = {
  accept(status, now) {
    if (!ACCEPTABLE.includes(status.state) || !status.hasAddress) return null
    if (status.confirmedAt) return 'confirmed'
    return isLate(status, now) ? null : 'pending'
  },
  reject: ({ state }) => (REJECTABLE.includes(state) ? 'rejected' : null),
}

/** Past the confirmation period the retention job erases an unconfirmed signature within the hour. */
const isLate = ({ signedAt }: SignatureStatus, now: Date) =>
  signedAt === null || now.getTime() - signedAt.getTime() > CONFIRMATION_MS

/**
 * The state after a decision; `null` when it changes nothing. An accepted signature without a confirmed email becomes
 * pending: the link sent on signing still confirms it, and the reminder is sent as usual.
 */
export const stateAfter = (verb: Verb, status: SignatureStatus, now: Date): SignatoryState | null =>
  MOVES[verb](status, now)
