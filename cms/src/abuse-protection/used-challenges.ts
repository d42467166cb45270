import type { Connection } from '../database/connection'
import { randomBytes } from '../crypto/random'
import { insertRows, sortedBy } from '../database/bulk'
import type { SolvedChallenge } from './proof-of-work'

/** With which proof of work something was sent, if with any. */
interface ChallengeUse {
  challenge: SolvedChallenge | null
  now: Date
}

/**
 * Each proof of work is accepted once. Who has none spends one that nobody was given: whatever is sent, kept or not,
 * writes something, and takes as long as any other. Belongs into the transaction of what it was made for.
 * @returns for each, whether its proof was still good
 */
export async function useChallenges(transaction: Connection, spenders: readonly ChallengeUse[]): Promise<boolean[]> {
  const rows = spenders.map(({ challenge, now }) => spentRow(challenge ?? unasked(now)))
  const spent = await insertRows(transaction, 'spent_challenges', sortedBy(rows, 'hash'), ['hash'])
  const fresh = new Set(spent.map(({ hash }) => hash))
  // Two that came together with one proof: the first has it.
  return rows.map(({ hash }) => fresh.delete(hash))
}

const unasked = (now: Date): SolvedChallenge => ({ hash: randomBytes(32).toString('hex'), expiresAt: now })

/** Known by its time first: what expires together stands together in the index, which spares most of its pages. */
const spentRow = ({ hash, expiresAt }: SolvedChallenge) => ({
  hash: `${Math.floor(expiresAt.getTime() / 1000).toString(36)}.${hash}`.slice(0, 64),
  expires_at: expiresAt,
})
