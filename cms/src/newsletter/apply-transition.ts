import type { Core } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import type { Row } from '../database/bulk'
import { contentOf } from './content/content'
import { findMailing, type Mailing } from './repository'
import { MOVES, InvalidTransitionError, invalidTransition, type Move } from './states'

export const UNPUBLISHED =
  'Publiez d’abord l’actualité en français\u00a0: l’e-mail renvoie à sa page, qui doit être en ligne.'
const CHANGED = 'L’actualité a changé depuis l’essai. Envoyez-vous un nouvel essai, puis proposez de nouveau l’envoi.'
const UNTRIED = 'Envoyez-vous d’abord un essai, et lisez-le comme le liront les signataires.'

/** Messages for a content that changed after a team member read it. */
const REREAD_FIRST: Partial<Record<Move, string>> = {
  approve: 'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis approuvez.',
  start: 'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis envoyez.',
}

/**
 * Moves a mailing to its next state, if it is still in the state in which it was read. Of two simultaneous requests one
 * fails.
 * @param expected further columns that must not have changed since
 * @throws InvalidTransitionError (409)
 */
export async function applyTransition(
  db: Connection,
  { id, state }: Mailing,
  name: Move,
  changes: Row,
  now: Date,
  expected: Row = {},
) {
  const { from, to } = MOVES[name]
  if (!from.includes(state)) throw invalidTransition(state)
  const moved = await db('mailings')
    .where({ id, state, ...expected })
    .update({ ...changes, state: to, updated_at: now })
  if (moved > 0) return
  const current = await db('mailings').where({ id }).first<Pick<Mailing, 'state'>>('state')
  const words = current.state === state && REREAD_FIRST[name]
  throw words ? new InvalidTransitionError(words) : invalidTransition(current.state)
}

/** The mailing of an update. @throws InvalidTransitionError (409) before the first test */
export async function findTestedMailing(db: Connection, update: string): Promise<Mailing> {
  const mailing = await findMailing(db, update)
  if (!mailing) throw new InvalidTransitionError(UNTRIED)
  return mailing
}

/** @throws InvalidTransitionError (409) when the published content is not the tested one */
export async function rejectChangedContent(strapi: Core.Strapi, update: string, { content }: Mailing): Promise<void> {
  const current = await contentOf(strapi, update)
  if (!current) throw new InvalidTransitionError(UNPUBLISHED)
  if (JSON.stringify(current) !== JSON.stringify(content)) throw new InvalidTransitionError(CHANGED)
}
