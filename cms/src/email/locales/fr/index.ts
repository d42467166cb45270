import { french } from '../../../../seed/typography'
import type { Language } from '..'
import { eventMails } from './event'
import { messageMails } from './message'
import { signatureMails } from './signature'
import { storyMails } from './testimony'
import { updateMails } from './update'

export const FRENCH: Language = french({
  mails: { ...signatureMails, ...eventMails, ...storyMails, ...updateMails, ...messageMails },
  copyLink: 'Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :',
  reasons: {
    signature: 'Vous recevez ce message parce que cette adresse a servi à signer sur {{host}}.',
    event: 'Vous recevez ce message parce que cette adresse a servi à s’inscrire à un événement sur {{host}}.',
    story: 'Vous recevez ce message parce que cette adresse a servi à raconter une histoire sur {{host}}.',
    update: 'Vous recevez ce message parce que vous avez signé sur {{host}} et demandé à recevoir nos nouvelles.',
    message: 'Vous recevez ce message parce que cette adresse a servi à écrire à l’équipe de {{host}}.',
    alert: 'Vous recevez ce message parce que les alertes du site {{host}} sont adressées ici.',
    team: 'Vous recevez ce message parce que les messages du site {{host}} sont adressés ici.',
  },
  automatic: 'Il a été envoyé automatiquement, et ne contient aucun traceur.',
})
