import type { Connection } from '../database/connection'
import { randomBytes } from '../crypto/random'
import { insertRows, sortedBy } from '../database/bulk'
import type { SolvedChallenge } from './proof-of-work'

/** The proof of work of a submission; `null` without one. */
interface ChallengeUse {
  challenge: SolvedChallenge | null
  now: Date
}

/**
 * Accepts each proof of work once. A submission without one writes a random row, so that every submission takes the same
 * time, whatever becomes of it. Belongs into the transaction of the submissions.
 * @returns for each submission, whether its proof was unused
 */
export async function useChallenges(transaction: Connection, uses: readonly ChallengeUse[]): Promise<boolean[]> {
  const rows = uses.map(({ challenge, now }) => toRow(challenge ?? randomChallenge(now)))
  const inserted = await insertRows(transaction, 'spent_challenges', sortedBy(rows, 'hash'), ['hash'])
  const fresh = new Set(inserted.map(({ hash }) => hash))
  // Of two submissions of this batch with the same proof, the first one is accepted.
  return rows.map(({ hash }) => fresh.delete(hash))
}

const randomChallenge = (now: Date): SolvedChallenge => ({ hash: randomBytes(32).toString('hex'), expiresAt: now })

/** The hash begins with the time, so that challenges that expire together share pages of the index. */
const toRow = ({ hash, expiresAt }: SolvedChallenge) => ({
  hash: `${Math.floor(expiresAt.getTime() / 1000).toString(36)}.${hash}`.slice(0, 64),
  expires_at: expiresAt,
})
