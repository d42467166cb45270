import { DECLINE_HOURS } from '@confettis/shared/domain/registration'
import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Bonjour {{firstName}},'
const WHEN_AND_WHERE = '{{when}}\n{{where}}'
const JOIN = '{{lead}}\n{{join}}'
const manage = { label: 'Voir mes inscriptions', href: '{{link}}' }
const PERSONAL =
  'Ce lien est personnel : il vous permet de voir ce que nous gardons, de changer vos réponses, de rendre votre place ' +
  'ou de tout effacer.'
const code = 'À l’entrée, montrez ce code : il ouvre votre ligne dans notre liste.'

export const eventEmails: Record<EmailKindOf<'registration'>, Words> = {
  'event-confirm': {
    subject: 'Confirmez votre inscription',
    preheader: 'Plus qu’un geste, et vous êtes sur la liste.',
    heading: 'Plus qu’un geste !',
    hello,
    paragraphs: [
      'Vous venez de vous inscrire à « {{title}} ».',
      WHEN_AND_WHERE,
      'Pour que votre inscription compte, confirmez que cette adresse est bien la vôtre. Les places sont données dans l’ordre des confirmations.',
    ],
    action: { label: 'Je confirme mon inscription', href: '{{link}}' },
    notes: [
      `Le lien ouvre une page avec un bouton : c’est lui qui confirme. Vous avez ${CONFIRMATION_DAYS} jours, et jusqu’au début de l’événement.`,
      'Vous ne vous êtes pas inscrit·e ? Ne faites rien : sans confirmation, tout est effacé.',
    ],
  },
  'event-already': {
    subject: 'Vous êtes déjà inscrit·e',
    preheader: 'Votre inscription est bien là, une fois.',
    heading: 'Vous êtes déjà inscrit·e',
    hello,
    paragraphs: [
      'Quelqu’un vient de s’inscrire à « {{title}} » avec cette adresse : vous, sans doute.',
      'Votre inscription est bien là, une fois, et rien n’a changé.',
    ],
    action: manage,
    notes: [PERSONAL, 'Ce n’était pas vous ? Il n’y a rien à faire.'],
  },
  'event-requested': {
    subject: 'Votre demande est arrivée',
    preheader: 'L’équipe vous répond bientôt.',
    heading: 'C’est noté',
    hello,
    paragraphs: [
      'Votre demande d’inscription à « {{title}} » est arrivée.',
      WHEN_AND_WHERE,
      'L’équipe regarde chaque demande, et vous répond par e-mail. Pour le moment, vous n’avez pas encore de place.',
    ],
    action: manage,
    notes: [PERSONAL],
  },
  'event-confirmed': {
    subject: 'Votre place est réservée',
    preheader: '{{title}}, {{when}}',
    heading: 'On vous attend !',
    hello,
    paragraphs: ['Votre place à « {{title}} » est réservée.', WHEN_AND_WHERE, JOIN],
    action: manage,
    code,
    notes: ['L’événement est joint à ce message, pour votre agenda.', PERSONAL],
  },
  'event-waiting': {
    subject: 'Vous êtes sur la liste d’attente',
    preheader: 'Dès qu’une place se libère, elle est pour vous, à votre tour.',
    heading: 'Encore un peu de patience',
    hello,
    paragraphs: [
      'Toutes les places de « {{title}} » sont prises : vous êtes sur la liste d’attente.',
      WHEN_AND_WHERE,
      'Dès qu’une place se libère, elle va à la première personne de la liste. Quand ce sera vous, un message vous le dira : vous n’avez rien à faire.',
    ],
    action: manage,
    notes: ['Vous ne pouvez plus venir ? Quittez la liste sur cette page, la suivante avance.', PERSONAL],
  },
  'event-promoted': {
    subject: 'Une place s’est libérée : elle est à vous',
    preheader: '{{title}}, {{when}}',
    heading: 'Une place pour vous !',
    hello,
    paragraphs: [
      'Une place s’est libérée à « {{title}} », et c’était votre tour : elle est à vous.',
      WHEN_AND_WHERE,
      JOIN,
      `Vous ne pouvez plus venir ? Rendez-la dans les ${DECLINE_HOURS} heures, en un geste : quelqu’un d’autre l’attend.`,
    ],
    action: { label: 'Je rends ma place', href: '{{link}}' },
    code,
    notes: ['Vous venez ? Vous n’avez rien à faire. L’événement est joint à ce message, pour votre agenda.'],
  },
  'event-refused': {
    subject: 'Votre demande d’inscription',
    preheader: 'L’équipe ne peut pas vous donner de place.',
    heading: 'Pas cette fois',
    hello,
    paragraphs: [
      'L’équipe a regardé votre demande d’inscription à « {{title}} ». Elle ne peut pas vous donner de place.',
      'D’autres rendez-vous viendront : ils sont annoncés sur le site.\n{{page}}',
    ],
    notes: [],
  },
  'event-changed': {
    subject: 'Du nouveau : {{title}}',
    preheader: '{{when}}, {{where}}',
    heading: 'Un changement',
    hello,
    paragraphs: [
      'L’heure ou le lieu de « {{title}} » ont changé. Voici ce qui vaut maintenant :',
      WHEN_AND_WHERE,
      JOIN,
    ],
    action: manage,
    notes: ['Si vous ne pouvez plus venir, rendez votre place sur cette page : quelqu’un d’autre l’attend peut-être.'],
  },
  'event-called-off': {
    subject: 'Annulé : {{title}}',
    preheader: 'L’événement n’aura pas lieu.',
    heading: 'Il n’aura pas lieu',
    hello,
    paragraphs: ['« {{title}} », prévu {{when}}, est annulé.', '{{reason}}'],
    action: manage,
    notes: ['Vous n’avez rien à faire. Votre agenda se met à jour avec ce message.'],
  },
  'event-given-back': {
    subject: 'Votre inscription est annulée',
    preheader: 'Merci de l’avoir dit : la place sert à quelqu’un d’autre.',
    heading: 'C’est fait',
    hello,
    paragraphs: [
      'Votre inscription à « {{title}} » est annulée. Merci de l’avoir dit : la place servira à quelqu’un d’autre.',
      'Si vous changez d’avis, vous pouvez vous inscrire à nouveau :\n{{page}}',
    ],
    action: manage,
    notes: [],
  },
  'event-day': {
    subject: 'C’est bientôt : {{title}}',
    preheader: '{{when}}',
    heading: 'À très vite !',
    hello,
    paragraphs: ['« {{title}} », c’est dans moins de vingt-quatre heures.', WHEN_AND_WHERE, JOIN],
    action: { label: 'Voir ou rendre ma place', href: '{{link}}' },
    notes: ['Vous ne pouvez plus venir ? Rendez votre place : quelqu’un d’autre l’attend peut-être.'],
  },
  'event-hour': {
    subject: 'Dans une heure : {{title}}',
    preheader: '{{when}}',
    heading: 'Dans une heure',
    hello,
    paragraphs: ['« {{title}} » commence dans moins d’une heure.', WHEN_AND_WHERE, JOIN],
    action: { label: 'Voir ma place', href: '{{link}}' },
    notes: [],
  },
  'event-replay': {
    subject: 'Merci, et à revoir : {{title}}',
    preheader: 'L’enregistrement est en ligne.',
    heading: 'Merci !',
    hello,
    paragraphs: [
      'Merci de vous être inscrit·e à « {{title}} ».',
      'L’enregistrement est en ligne, pour revoir ou pour faire passer :\n{{replay}}',
      'Et si vous signiez la tribune, ou la faisiez signer ?\n{{opEd}}',
    ],
    action: manage,
    notes: ['Ce message est le dernier à propos de cet événement.'],
  },
}
