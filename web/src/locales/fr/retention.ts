import type { Retention } from '@confettis/shared/domain/retention'
import { countFr } from '../format'

/** The table of the privacy page. */
export interface RetentionWords {
  what: string
  howLong: string
  kinds: Record<Retention['what'], string>
  since: Record<Retention['since'], string>
  then: Record<Retention['then'], string>
  atOnce: string
  plural: (count: number, one: string, many: string) => string
  units: Record<'day' | 'month' | 'year', [one: string, many: string]>
}

export const retentionWords: RetentionWords = {
  what: 'Ce que c’est',
  howLong: 'Combien de temps',
  kinds: {
    pending: 'Une signature qui n’est pas confirmée',
    quarantined: 'Une signature mise de côté, parce qu’elle ressemble à un abus',
    rejected: 'Une signature refusée',
    confirmed: 'Une signature confirmée',
    withdrawn: 'Une signature retirée',
    registration: 'Une inscription à un événement qui n’est pas confirmée',
    needs: 'Ce que vous avez écrit de vos besoins d’accessibilité',
    guest: 'Une inscription à un événement',
    'story-pending': 'Une histoire que son auteur·ice n’a pas confirmée',
    'story-refused': 'Une histoire que nous ne publions pas',
    'story-author': 'L’adresse e-mail et le nom de qui a raconté une histoire',
    mail: 'La trace d’un e-mail que nous avons envoyé (son texte est effacé dès l’envoi)',
    message: 'Un message du formulaire de contact',
    access: 'La note qui dit qui, dans l’équipe, a regardé une adresse',
  },
  since: {
    received: 'après réception',
    refused: 'après le refus',
    closed: 'après la fin des signatures',
    ended: 'après l’événement',
    sent: 'après l’envoi',
    published: 'après la publication',
  },
  then: {
    erased: 'puis tout est effacé',
    anonymised: 'puis le nom et l’adresse sont effacés\u00a0: seul le compte reste',
  },
  atOnce: 'Effacée aussitôt\u00a0: seul le compte en garde trace',
  plural: countFr,
  units: { day: ['jour', 'jours'], month: ['mois', 'mois'], year: ['an', 'ans'] },
}
