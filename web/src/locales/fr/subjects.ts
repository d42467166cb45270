import type { MessageSubject } from '@confettis/shared/domain/message'

/** The subjects of a message: as options, and in the query of links to the form (`/contact?sujet=presse`). */
export const SUBJECTS: { subject: MessageSubject; inAddress: string; label: string }[] = [
  { subject: 'question', inAddress: 'question', label: 'Poser une question' },
  { subject: 'sign', inAddress: 'signer', label: 'Ma signature' },
  { subject: 'register', inAddress: 'inscription', label: 'M’inscrire à un rendez-vous' },
  { subject: 'testimony', inAddress: 'temoignage', label: 'Raconter une alliance' },
  { subject: 'partner', inAddress: 'partenaire', label: 'Porter la campagne avec vous' },
  { subject: 'press', inAddress: 'presse', label: 'Presse' },
  { subject: 'accessibility', inAddress: 'accessibilite', label: 'Accessibilité du site' },
  { subject: 'privacy', inAddress: 'donnees', label: 'Mes données personnelles' },
]
