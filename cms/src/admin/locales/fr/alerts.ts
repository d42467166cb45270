import type { Alert } from '../../../admin-api/alerts/contract'
import { countOf } from './numbers'

const ABOUT: Record<Alert['what'], (value: string | null) => string> = {
  address: () => 'depuis une même connexion',
  domain: (value) => `avec une adresse e-mail en @${value ?? ''}`,
  name: (value) => `avec un nom comme «\u00a0${value ?? ''}\u00a0»`,
}

/** « 62 signatures en une heure avec … » */
export const sentenceOf = ({ what, value, signatures }: Alert): string =>
  `${countOf(signatures, 'signature', 'signatures')} en une heure ${ABOUT[what](value)}`
