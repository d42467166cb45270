import { CONFIRMATION_DAYS, type SignatoryState } from '@confettis/shared/domain/signatory'
import type { Verb } from './contract'

const DAY = 24 * 3_600_000

/** Where a signature stands, as far as a moderator's word depends on it. */
export interface SignatureStatus {
  state: SignatoryState
  signedAt: Date | null
  /** When its mailbox pressed the button, counted or not. */
  confirmedAt: Date | null
  hasAddress: boolean
}

/** Who may be accepted: set aside, or refused by mistake. */
const ACCEPTABLE: readonly SignatoryState[] = ['quarantined', 'rejected']
/** Who may be refused. */
const REJECTABLE: readonly SignatoryState[] = ['quarantined', 'pending', 'confirmed']

const MOVES: Record<Verb, (standing: SignatureStatus, now: Date) => SignatoryState | null> = {
  accept(standing, now) {
    if (!ACCEPTABLE.includes(standing.state) || !standing.hasAddress) return null
    if (standing.confirmedAt) return 'confirmed'
    return isLate(standing, now) ? null : 'pending'
  },
  reject: ({ state }) => (REJECTABLE.includes(state) ? 'rejected' : null),
}

/** A signature that nobody confirmed in time would be erased the next hour: accepting it comes too late. */
const isLate = ({ signedAt }: SignatureStatus, now: Date) =>
  signedAt === null || now.getTime() - signedAt.getTime() > CONFIRMATION_DAYS * DAY

/**
 * What a moderator's word makes of a signature; `null` when it changes nothing. Only a mailbox confirms: whoever is
 * accepted before theirs did becomes pending, with the link that they were sent on signing, and is reminded as everybody is.
 */
export const stateAfter = (verb: Verb, standing: SignatureStatus, now: Date): SignatoryState | null =>
  MOVES[verb](standing, now)
