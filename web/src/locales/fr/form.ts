import { countFr } from '../format'

/** A waiting time that a visitor can plan with, from seconds. */
function wait(seconds: number): string {
  if (seconds < 90) return countFr(Math.max(1, Math.ceil(seconds)), 'seconde', 'secondes')
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? countFr(minutes, 'minute', 'minutes') : countFr(Math.ceil(minutes / 60), 'heure', 'heures')
}

/** « dans 3 minutes », when that is known. */
export const inAWhile = (seconds: number | null) => (seconds ? `dans ${wait(seconds)}` : 'dans quelques minutes')

/** The words of a form that was not sent. */
export interface FormNoticeWords {
  rate: string
  rateText: (seconds: number | null) => string
  outage: string
  outageText: string
  stopped?: string
}

/** The words that all forms share. */
export const formWords = {
  trap: 'Ne remplissez pas ce champ : il est là pour les robots.',
  optional: 'facultatif',
  sending: 'Envoi en cours…',
  fieldSays: (label: string | undefined, message: string) => (label ? `${label}\u00a0: ${message}` : message),
  error: 'Erreur : ',
  summary: (count: number) => (count === 1 ? 'Il reste un point à corriger' : `Il reste ${count} points à corriger`),
}
