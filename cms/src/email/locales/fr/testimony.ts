import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Bonjour {{firstName}},'
const personal =
  'Ce lien est personnel : il vous permet, à tout moment, de voir ce que nous gardons ou de reprendre votre histoire.'

export const testimonyEmails: Record<EmailKindOf<'testimony'>, Words> = {
  'story-confirm': {
    subject: 'Confirmez votre histoire',
    preheader: 'Plus qu’un geste, et l’équipe pourra la publier.',
    heading: 'Plus qu’un geste !',
    hello,
    paragraphs: [
      'Vous venez de nous raconter une histoire : « {{title}} ».',
      'Avant que nous puissions la publier, confirmez que cette adresse est bien la vôtre.',
    ],
    action: { label: 'Je confirme mon histoire', href: '{{link}}' },
    notes: [
      `Le lien ouvre une page avec un bouton : c’est lui qui confirme. Vous avez ${CONFIRMATION_DAYS} jours.`,
      'Vous n’avez rien raconté ? Ne faites rien : sans confirmation, tout est effacé.',
    ],
  },
  'story-confirmed': {
    subject: 'Merci, votre histoire est entre nos mains',
    preheader: 'Nous la lisons, puis nous vous écrivons.',
    heading: 'Merci !',
    hello,
    paragraphs: [
      'Votre adresse est confirmée. Nous allons lire « {{title}} ».',
      'Nous vous écrirons dès que votre histoire sera en ligne, ou pour vous dire pourquoi elle ne le sera pas.',
      'Gardez ce message.',
    ],
    action: { label: 'Voir mon histoire', href: '{{link}}' },
    notes: [personal],
  },
  'story-published': {
    subject: 'Votre histoire est en ligne',
    preheader: 'Tout le monde peut la lire, et la faire passer.',
    heading: 'Votre histoire est en ligne',
    hello,
    paragraphs: [
      'Merci ! « {{title}} » est publiée. Nous l’avons peut-être un peu corrigée : relisez-la.\n{{page}}',
      'Une histoire en amène d’autres : faites-la passer autour de vous.',
    ],
    action: { label: 'Lire mon histoire', href: '{{page}}' },
    notes: [
      'Pour voir ce que nous gardons, ou reprendre votre histoire à tout moment, suivez ce lien. Il est personnel :\n{{link}}',
    ],
  },
  'story-refused': {
    subject: 'Votre histoire ne sera pas publiée',
    preheader: 'Nous vous disons pourquoi.',
    heading: 'Nous ne la publierons pas',
    hello,
    paragraphs: [
      'Nous avons lu « {{title}} », et nous ne la publierons pas. Voici pourquoi :',
      '{{lines:reason}}',
      'Merci de nous l’avoir confiée. Elle sera bientôt effacée, et vous pouvez nous en raconter une autre.',
    ],
    action: { label: 'Voir mon histoire', href: '{{link}}' },
    notes: [personal],
  },
}
