import { french } from '../../../seed/typography'
import type { Language } from '.'
import { eventMails } from './event/fr'
import { signatureMails } from './signature/fr'

export const FRENCH: Language = french({
  mails: { ...signatureMails, ...eventMails },
  copyLink: 'Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :',
  reasons: {
    signature: 'Vous recevez ce message parce que cette adresse a servi à signer sur {{host}}.',
    event: 'Vous recevez ce message parce que cette adresse a servi à s’inscrire à un événement sur {{host}}.',
  },
  automatic: 'Il a été envoyé automatiquement, et ne contient aucun traceur.',
})
