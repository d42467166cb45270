import { formatMedium } from '../../../i18n/time-zone'
import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'
import type { Verb, View } from '../../../admin-api/signatures/contract'

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

/** Why a submission was quarantined. */
export const SUSPICION_NAMES: Record<string, string> = {
  honeypot: 'Un champ invisible est rempli, comme le font les robots',
  hasty: 'Le formulaire a été rempli en moins de trois secondes',
  disposable: 'L’adresse e-mail est jetable',
}

export const VERB_NAMES: Record<Verb, string> = { accept: 'Accepter', reject: 'Refuser' }

/** @param iso ISO 8601; `null` is empty text */
export const formatMoment = (iso: string | null): string => (iso ? formatMedium(new Date(iso)) : '')
