import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const news: Words = {
  subject: '{{title}}',
  preheader: '{{lead}}',
  heading: 'Du nouveau !',
  hello: 'Bonjour {{firstName}},',
  paragraphs: ['{{rich:body}}'],
  action: { label: 'Lire sur le site', href: '{{page}}' },
  notes: [
    'Vous ne voulez plus de nos nouvelles ? Cette page les arrête d’un geste. Votre signature, elle, reste :\n{{unsubscribe}}',
  ],
}

export const newsletterEmails: Record<EmailKindOf<'newsletter'>, Words> = {
  news,
  'news-test': {
    ...news,
    subject: 'Essai : {{title}}',
    notes: ['Ceci est un essai : personne d’autre ne l’a reçu. La désinscription n’y marche pas.', ...news.notes],
  },
}
