import { link, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const contact = french<PageSeed>({
  data: {
    slug: 'contact',
    title: 'Nous écrire',
    lead: 'Une question, une envie de signer, une alliance à raconter ? Écrivez-nous : ce n’est pas une machine qui vous lira.',
    sections: [
      {
        __component: 'sections.questions',
        title: 'Bon à savoir',
        questions: [
          {
            question: 'Comment signer la tribune ?',
            answer: [
              p(
                'La signature en ligne n’est pas encore ouverte. Choisissez le sujet « Signer la tribune » et laissez-nous votre adresse : nous vous écrirons dès qu’elle le sera.',
              ),
            ],
          },
          {
            question: 'Comment s’inscrire à un rendez-vous ?',
            answer: [
              p(
                'L’inscription en ligne n’est pas encore ouverte non plus. Dites-nous quel rendez-vous de ',
                link('l’agenda', '/evenements'),
                ' vous intéresse ; nous vous répondrons par e-mail.',
              ),
            ],
          },
          {
            question: 'Je travaille pour un média. À qui m’adresser ?',
            answer: [p('Au même endroit, avec le sujet « Presse ». Précisez votre délai, s’il est court.')],
          },
          {
            question: 'Que devient mon message ?',
            answer: [
              p(
                'Il sert à vous répondre, et à rien d’autre. Nous l’effaçons au plus tard douze mois après l’avoir reçu. Tout est expliqué dans la page ',
                link('Confidentialité', '/confidentialite'),
                '.',
              ),
            ],
          },
        ],
      },
    ],
    seo: {
      title: 'Nous écrire',
      description:
        'Signer, s’inscrire, raconter une alliance, poser une question, joindre la presse : un seul formulaire, et quelqu’un pour vous lire.',
    },
  },
})
