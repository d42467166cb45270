import type { Effect, Preview, Verb } from '../../admin-api/signatures/contract'
import { figure, many } from '../moderation/locale.fr'

const SUBJECT: Record<Verb, [one: string, more: string]> = {
  accept: ['signature sera acceptée', 'signatures seront acceptées'],
  reject: ['signature sera refusée', 'signatures seront refusées'],
}
const DONE: Record<Verb, [one: string, more: string]> = {
  accept: ['signature acceptée', 'signatures acceptées'],
  reject: ['signature refusée', 'signatures refusées'],
}

/** What would happen, a sentence a line: the effect on the count comes last, and always. */
export function foreseen(verb: Verb, preview: Preview): string[] {
  const { changed, confirmed, pending, leftAlone, more } = preview
  return [
    `${many(changed, ...SUBJECT[verb])}.`,
    confirmed > 0 && pending > 0 ? `${many(confirmed, 'a déjà', 'ont déjà')} confirmé par e-mail.` : '',
    pending > 0
      ? `${many(pending, 'attend encore la confirmation par e-mail\u00a0: elle ne compte', 'attendent encore la confirmation par e-mail\u00a0: elles ne comptent')} pas avant.`
      : '',
    leftAlone > 0
      ? `${many(leftAlone, 'ne change', 'ne changent')} pas\u00a0: déjà en règle, effacée, ou jamais confirmée en sept jours.`
      : '',
    more ? 'Il y en a d’autres\u00a0: une décision en prend 5\u202f000. Recommencez ensuite.' : '',
    countOf(preview),
  ].filter(Boolean)
}

export const decided = (verb: Verb, { changed }: Pick<Effect, 'changed'>): string => many(changed, ...DONE[verb])

export const countOf = ({ before, after }: Pick<Effect, 'before' | 'after'>): string =>
  before === after
    ? `Le compteur du site reste à ${figure(after)}.`
    : `Le compteur du site passe de ${figure(before)} à ${figure(after)}.`
