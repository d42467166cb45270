import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

export const messageEmails: Record<EmailKindOf<'message' | 'team' | 'alert'>, Words> = {
  // Without the text of the message: the form must not send text to the addresses of others.
  'message-received': {
    subject: 'Votre message est bien arrivé',
    preheader: 'Nous vous répondrons par e-mail.',
    heading: 'C’est bien arrivé',
    hello: 'Bonjour,',
    paragraphs: ['Merci de nous avoir écrit. Votre message est entre nos mains : nous vous répondrons par e-mail.'],
    notes: ['Vous ne nous avez rien écrit ? Quelqu’un s’est trompé d’adresse : il n’y a rien à faire.'],
  },
  'message-team': {
    subject: 'Message de {{name}} : {{about}}',
    preheader: 'Répondez à ce message : la réponse part à qui l’a écrit.',
    heading: 'Un message du site',
    hello: '{{name}} ({{email}}) vous écrit à propos de : {{about}}.',
    paragraphs: ['{{lines:body}}'],
    notes: [
      'Répondez à ce message : votre réponse part à qui l’a écrit. Puis cochez « Traité » dans l’administration du site.',
    ],
  },
  'message-answer': {
    subject: '{{title}}',
    preheader: 'L’équipe répond à votre message.',
    heading: 'Notre réponse',
    hello: 'Bonjour {{name}},',
    paragraphs: ['{{lines:body}}'],
    notes: ['Vous ne nous avez rien écrit ? Quelqu’un s’est trompé d’adresse : il n’y a rien à faire.'],
  },
  'team-alert': {
    subject: 'Alerte : {{count}} signatures en une heure pour {{about}}',
    preheader: 'Rien n’est bloqué : à vous de regarder.',
    heading: 'Des signatures inhabituelles',
    hello: 'Bonjour,',
    paragraphs: [
      'En une heure, {{count}} signatures ont ceci en commun : {{about}}.',
      'C’est peut-être une classe, une association, un stand. C’est peut-être un robot. Rien n’est bloqué : ouvrez « Modération » dans l’administration du site, et jugez.',
    ],
    notes: ['Les seuils de ces alertes se règlent dans « Règles de signature ».'],
  },
}
