import { link, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const contact = french<PageSeed>({
  data: {
    slug: 'contact',
    title: 'Nous écrire',
    lead: 'Une question, une envie d’aider, une alliance à raconter ? Écrivez-nous : ce n’est pas une machine qui vous lira.',
    sections: [
      {
        __component: 'sections.questions',
        title: 'Bon à savoir',
        questions: [
          {
            question: 'Comment signer la tribune ?',
            answer: [
              p(
                'En une minute, sur ',
                link('la page de la tribune', '/tribune/signer'),
                '. Vous recevez un e-mail : son lien confirme votre signature, et c’est lui qui la fait compter.',
              ),
            ],
          },
          {
            question: 'Comment retirer ma signature, ou cacher mon nom ?',
            answer: [
              p(
                'Avec le lien de l’e-mail que vous avez reçu après avoir confirmé. Vous ne le retrouvez plus ? Écrivez-nous avec le sujet « Ma signature », depuis l’adresse qui a signé.',
              ),
            ],
          },
          {
            question: 'Comment s’inscrire à un rendez-vous ?',
            answer: [
              p(
                'L’inscription en ligne n’est pas encore ouverte. Dites-nous quel rendez-vous de ',
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
