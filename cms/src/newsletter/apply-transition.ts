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

/** Of what was read: told to whoever would otherwise answer for words that they never saw. */
const REREAD: Partial<Record<Move, string>> = {
  approve: 'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis approuvez.',
  start: 'Le texte a changé depuis que vous l’avez lu. Relisez-le, puis envoyez.',
}

/**
 * Only from where it stood, and as it was read: of two who press at the same moment one is told that it is done.
 * @param still what holds of the mailing that was read, and of no other
 */
export async function move(
  db: Connection,
  { id, state }: Mailing,
  name: Move,
  changes: Row,
  now: Date,
  still: Row = {},
) {
  const { from, to } = MOVES[name]
  if (!from.includes(state)) throw invalidTransition(state)
  const moved = await db('mailings')
    .where({ id, state, ...still })
    .update({ ...changes, state: to, updated_at: now })
  if (moved > 0) return
  const current = await db('mailings').where({ id }).first<Pick<Mailing, 'state'>>('state')
  const words = current.state === state && REREAD[name]
  throw words ? new InvalidTransitionError(words) : invalidTransition(current.state)
}

/** The mailing of a piece of news. @throws NotNow before somebody tested it */
export async function needed(db: Connection, update: string): Promise<Mailing> {
  const mailing = await findMailing(db, update)
  if (!mailing) throw new InvalidTransitionError(UNTRIED)
  return mailing
}

/** @throws NotNow when what is published is not what was read */
export async function detectChanges(strapi: Core.Strapi, update: string, { content }: Mailing): Promise<void> {
  const current = await contentOf(strapi, update)
  if (!current) throw new InvalidTransitionError(UNPUBLISHED)
  if (JSON.stringify(current) !== JSON.stringify(content)) throw new InvalidTransitionError(CHANGED)
}
