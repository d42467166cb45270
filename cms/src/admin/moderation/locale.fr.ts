import { formatMedium } from '../../i18n/time-zone'
import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'
import type { Verb, View } from '../../admin-api/signatures/contract'

export const VIEW_NAMES: Record<View, string> = {
  'to-check': 'À vérifier',
  confirmed: 'Confirmées',
  withdrawn: 'Retirées',
  rejected: 'Refusées',
  all: 'Toutes',
}

export const STATE_NAMES: Record<SignatoryState, string> = {
  pending: 'Attend sa confirmation',
  confirmed: 'Confirmée',
  withdrawn: 'Retirée',
  expired: 'Jamais confirmée',
  rejected: 'Refusée',
  quarantined: 'À vérifier',
}

export const KIND_NAMES: Record<SignatoryKind, string> = {
  association: 'Association',
  company: 'Entreprise',
  public: 'Acteur public',
  citizen: 'Citoyenne ou citoyen',
}

/** Why the site set somebody aside. */
export const SUSPICION_NAMES: Record<string, string> = {
  honeypot: 'Un champ invisible est rempli, comme le font les robots',
  hasty: 'Le formulaire a été rempli en moins de trois secondes',
  disposable: 'L’adresse e-mail est jetable',
}

export const VERB_NAMES: Record<Verb, string> = { accept: 'Accepter', reject: 'Refuser' }

const numbers = new Intl.NumberFormat('fr')
export const figure = (value: number): string => numbers.format(value)

/** « 1 signature », « 2 signatures »: in French, nothing is singular too. */
export const many = (value: number, one: string, more: string): string =>
  `${figure(value)}\u00a0${value < 2 ? one : more}`

/** @param iso ISO 8601 */
export const moment = (iso: string | null): string => (iso ? formatMedium(new Date(iso)) : '')
