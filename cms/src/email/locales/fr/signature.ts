import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Bonjour {{firstName}},'

export const signatureEmails: Record<EmailKindOf<'signature'>, Words> = {
  confirm: {
    subject: 'Confirmez votre signature',
    preheader: 'Plus qu’un geste, et votre signature compte.',
    heading: 'Plus qu’un geste !',
    hello,
    paragraphs: [
      'Vous venez de signer la tribune « {{title}} ».',
      'Pour que votre signature compte, confirmez que cette adresse est bien la vôtre.',
    ],
    action: { label: 'Je confirme ma signature', href: '{{link}}' },
    notes: [
      `Le lien ouvre une page avec un bouton : c’est lui qui confirme. Vous avez ${CONFIRMATION_DAYS} jours.`,
      'Vous n’avez rien signé ? Ne faites rien : sans confirmation, tout est effacé.',
    ],
  },
  reminder: {
    subject: 'Votre signature attend encore',
    preheader: 'Elle comptera dès que vous l’aurez confirmée.',
    heading: 'Il ne manque que vous',
    hello,
    paragraphs: [
      'Il y a quelques jours, vous avez signé la tribune « {{title}} ».',
      'Votre signature n’est pas encore confirmée : pour le moment, elle ne compte pas.',
    ],
    action: { label: 'Je confirme ma signature', href: '{{link}}' },
    notes: [
      'Ce rappel est le seul. Sans confirmation, ce que vous avez écrit sera bientôt effacé.',
      'Vous n’avez rien signé ? Ne faites rien.',
    ],
  },
  'already-signed': {
    subject: 'Vous avez déjà signé',
    preheader: 'Votre signature est bien là : elle compte, une fois.',
    heading: 'Vous avez déjà signé',
    hello,
    paragraphs: [
      'Quelqu’un vient de signer la tribune « {{title}} » avec cette adresse : vous, sans doute.',
      'Votre signature est bien là. Elle compte, une fois, et rien n’a changé.',
    ],
    action: { label: 'Voir ma signature', href: '{{link}}' },
    notes: [
      'Ce lien est personnel : il vous permet de voir ce que nous gardons, de montrer ou de cacher votre nom, ' +
        'ou de retirer votre signature.',
      'Ce n’était pas vous ? Il n’y a rien à faire.',
    ],
  },
  thanks: {
    subject: 'Merci, votre signature est confirmée',
    preheader: 'Gardez ce message : il permet de voir ou de retirer votre signature.',
    heading: 'Merci !',
    hello,
    paragraphs: [
      'Votre signature de la tribune « {{title}} » est confirmée.',
      'Une signature en amène d’autres : faites passer la tribune autour de vous.\n{{opEd}}',
      'Gardez ce message. Son lien est personnel : il vous permet, à tout moment, de voir ce que nous gardons, ' +
        'de montrer ou de cacher votre nom, ou de retirer votre signature.',
    ],
    action: { label: 'Voir ma signature', href: '{{link}}' },
    notes: [],
  },
  withdrawn: {
    subject: 'Votre signature est retirée',
    preheader: 'Votre nom et votre adresse sont effacés.',
    heading: 'C’est fait',
    hello,
    paragraphs: [
      'Votre signature de la tribune « {{title}} » est retirée.',
      'Votre nom, votre adresse et ce que vous aviez écrit sont effacés. Ce message est le dernier.',
    ],
    notes: ['Si vous changez d’avis, vous pouvez signer à nouveau :\n{{sign}}'],
  },
}
