import type { MessageSubject } from '@confettis/shared/domain/message'
import type { RegistrationState } from '@confettis/shared/domain/registration'
import type { SignatoryKind, SignatoryState } from '@confettis/shared/domain/signatory'

/** Labels of the values in the files. */

export const SIGNATURE_STATES: Record<SignatoryState, string> = {
  pending: 'À confirmer',
  confirmed: 'Confirmée',
  withdrawn: 'Retirée',
  expired: 'Jamais confirmée',
  rejected: 'Refusée',
  quarantined: 'À vérifier',
}

export const REGISTRATION_STATES: Record<RegistrationState, string> = {
  pending: 'À confirmer',
  requested: 'À accepter',
  waiting: 'Liste d’attente',
  confirmed: 'A une place',
  attended: 'Était là',
  cancelled: 'Annulée',
  refused: 'Refusée',
  expired: 'Jamais confirmée',
}

export const KINDS: Record<SignatoryKind, string> = {
  association: 'Association',
  company: 'Entreprise',
  public: 'Acteur public',
  citizen: 'Citoyenne ou citoyen',
}

export const SUBJECTS: Record<MessageSubject, string> = {
  question: 'Une question',
  sign: 'Signer',
  register: 'S’inscrire à un événement',
  testimony: 'Raconter une alliance',
  partner: 'Devenir partenaire',
  press: 'Presse',
  accessibility: 'Accessibilité',
  privacy: 'Données personnelles',
}

export const HANDLED = { true: 'Traités', false: 'À traiter' }

export const YES = 'oui'
export const NO = 'non'
/** An email whose key is no longer in `DATA_KEYS`. */
export const UNREADABLE = 'illisible'

/** Labels of the filters. */
export const FILTERS = {
  event: 'Événement',
  state: 'État',
  kind: 'Signe au titre de',
  departement: 'Département',
  partner: 'Partenaire',
  subject: 'Sujet',
  handled: 'Où en est la réponse',
  from: 'À partir du',
  to: 'Jusqu’au (compris)',
}
