import type { Retention } from '@confettis/shared/domain/retention'
import type { Locale } from '@confettis/shared/domain/site'
import { countEn, countFr } from '../format'

type Plural = (count: number, one: string, many: string) => string
type Units = Record<'day' | 'month' | 'year', [one: string, many: string]>

const YEAR = 365
const MONTH = 30.5
/** Up to here people think in days. */
const MAX_IN_DAYS = 60

/** « 7 jours », « 6 mois », « 1 an ». */
function duration(days: number, plural: Plural, { day, month, year }: Units): string {
  if (days % YEAR === 0) return plural(days / YEAR, ...year)
  return days > MAX_IN_DAYS ? plural(Math.round(days / MONTH), ...month) : plural(days, ...day)
}

const FR: Units = { day: ['jour', 'jours'], month: ['mois', 'mois'], year: ['an', 'ans'] }
const EN: Units = { day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] }

interface RetentionWords {
  what: string
  howLong: string
  kinds: Record<Retention['what'], string>
  since: Record<Retention['since'], string>
  then: Record<Retention['then'], string>
  atOnce: string
  duration: (days: number) => string
}

const WORDS: Record<Locale, RetentionWords> = {
  fr: {
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
    duration: (days) => duration(days, countFr, FR),
  },
  en: {
    what: 'What it is',
    howLong: 'How long',
    kinds: {
      pending: 'A signature that is not confirmed',
      quarantined: 'A signature set aside because it looks like abuse',
      rejected: 'A refused signature',
      confirmed: 'A confirmed signature',
      withdrawn: 'A withdrawn signature',
      registration: 'A registration for an event that is not confirmed',
      needs: 'What you wrote about your accessibility needs',
      guest: 'A registration for an event',
      'story-pending': 'A story that its author has not confirmed',
      'story-refused': 'A story that we do not publish',
      'story-author': 'The e-mail address and the name of whoever told a story',
      mail: 'The trace of an e-mail we sent (its text is erased once it is sent)',
      message: 'A message from the contact form',
      access: 'The note that says who in the team looked at an address',
    },
    since: {
      received: 'after we receive it',
      refused: 'after it is refused',
      closed: 'after signing closes',
      ended: 'after the event',
      sent: 'after it is sent',
      published: 'after it is published',
    },
    then: {
      erased: 'then all of it is erased',
      anonymised: 'then name and address are erased: only the count remains',
    },
    atOnce: 'Erased at once: only the count remembers it',
    duration: (days) => duration(days, countEn, EN),
  },
}

/** A line of the table in words: what is kept, and how long. */
export function retentionLine(
  { what, days, since, then }: Retention,
  locale: Locale,
): { what: string; howLong: string } {
  const words = WORDS[locale]
  const howLong = days === 0 ? words.atOnce : `${words.duration(days)} ${words.since[since]}, ${words.then[then]}`
  return { what: words.kinds[what], howLong }
}

export const retentionHeadings = (locale: Locale) => ({ what: WORDS[locale].what, howLong: WORDS[locale].howLong })
