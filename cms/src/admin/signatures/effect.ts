import type { Effect, Preview, Verb } from '../../admin-api/signatures/contract'
import { countOf, formatNumber } from '../locales/fr/numbers'

const FUTURE: Record<Verb, [one: string, more: string]> = {
  accept: ['signature sera acceptée', 'signatures seront acceptées'],
  reject: ['signature sera refusée', 'signatures seront refusées'],
}
const PAST: Record<Verb, [one: string, more: string]> = {
  accept: ['signature acceptée', 'signatures acceptées'],
  reject: ['signature refusée', 'signatures refusées'],
}

/** The effect of a decision as sentences; the last one is always about the counter. */
export function previewLines(verb: Verb, preview: Preview): string[] {
  const { changed, confirmed, pending, leftAlone, more } = preview
  return [
    `${countOf(changed, ...FUTURE[verb])}.`,
    confirmed > 0 && pending > 0 ? `${countOf(confirmed, 'a déjà', 'ont déjà')} confirmé par e-mail.` : '',
    pending > 0
      ? `${countOf(pending, 'attend encore la confirmation par e-mail\u00a0: elle ne compte', 'attendent encore la confirmation par e-mail\u00a0: elles ne comptent')} pas avant.`
      : '',
    leftAlone > 0
      ? `${countOf(leftAlone, 'ne change', 'ne changent')} pas\u00a0: déjà en règle, effacée, ou jamais confirmée en sept jours.`
      : '',
    more ? 'Il y en a d’autres\u00a0: une décision en prend 5\u202f000. Recommencez ensuite.' : '',
    counterSentence(preview),
  ].filter(Boolean)
}

export const decisionTitle = (verb: Verb, { changed }: Pick<Effect, 'changed'>): string =>
  countOf(changed, ...PAST[verb])

export const counterSentence = ({ before, after }: Pick<Effect, 'before' | 'after'>): string =>
  before === after
    ? `Le compteur du site reste à ${formatNumber(after)}.`
    : `Le compteur du site passe de ${formatNumber(before)} à ${formatNumber(after)}.`
