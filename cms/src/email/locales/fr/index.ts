import { french } from '../../../../seed/typography'
import type { Language } from '../types'
import { eventEmails } from './event'
import { messageEmails } from './message'
import { signatureEmails } from './signature'
import { testimonyEmails } from './testimony'
import { newsletterEmails } from './newsletter'

export const FRENCH: Language = french({
  emails: { ...signatureEmails, ...eventEmails, ...testimonyEmails, ...newsletterEmails, ...messageEmails },
  copyLink: 'Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :',
  reasons: {
    signature: 'Vous recevez ce message parce que cette adresse a servi à signer sur {{host}}.',
    registration: 'Vous recevez ce message parce que cette adresse a servi à s’inscrire à un événement sur {{host}}.',
    testimony: 'Vous recevez ce message parce que cette adresse a servi à raconter une histoire sur {{host}}.',
    newsletter: 'Vous recevez ce message parce que vous avez signé sur {{host}} et demandé à recevoir nos nouvelles.',
    message: 'Vous recevez ce message parce que cette adresse a servi à écrire à l’équipe de {{host}}.',
    alert: 'Vous recevez ce message parce que les alertes du site {{host}} sont adressées ici.',
    team: 'Vous recevez ce message parce que les messages du site {{host}} sont adressés ici.',
  },
  automatic: 'Il a été envoyé automatiquement, et ne contient aucun traceur.',
})
