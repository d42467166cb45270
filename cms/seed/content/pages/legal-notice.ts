import { bold, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

/** Only what is known: the law asks for more, and the page says what the team still has to write. */
export const legalNotice = french<PageSeed>({
  data: {
    slug: 'mentions-legales',
    title: 'Mentions légales',
    lead: 'Qui publie ce site, et à qui s’adresser.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'L’éditeur',
        anchor: 'editeur',
        body: [
          p(
            'Ce site est publié par ',
            bold('Marseille Solutions'),
            '. Pour toute demande, passez par ',
            link('le formulaire de contact', '/contact'),
            '.',
          ),
          p(
            'Les lignes « à compléter » sont demandées par la loi. L’équipe les remplit dans l’outil d’édition avant l’ouverture du site au public.',
          ),
        ],
        facts: [
          { term: 'Éditeur', description: 'Marseille Solutions' },
          { term: 'Adresse et téléphone', description: 'à compléter' },
          { term: 'Direction de la publication', description: 'à compléter' },
          { term: 'Hébergement', description: 'à compléter : nom, adresse et téléphone de l’hébergeur' },
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Textes, dessins, logiciel',
        anchor: 'droits',
        body: [
          ul(
            [
              bold('Les textes'),
              ' : © 2021 Marseille Solutions. Les citations appartiennent à leurs autrices et auteurs.',
            ],
            [bold('La tribune'), ' : parue dans le JDD le 13 février 2021, elle appartient à ses signataires.'],
            [bold('Les dessins'), ' ont été découpés pour ce site.'],
            [
              bold('La carte des départements'),
              ' a été simplifiée d’après ',
              link('MapSVG et Victor Cazanave', 'https://github.com/VictorCazanave/svg-maps'),
              ', sous ',
              link('licence CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/deed.fr'),
              '.',
            ],
            [bold('Le logiciel'), ' est libre, sous licence MIT.'],
            [
              bold('Les caractères'),
              ' Bricolage Grotesque et Atkinson Hyperlegible Next sont libres eux aussi, sous ',
              link('licence SIL Open Font', 'https://openfontlicense.org/'),
              '.',
            ],
          ),
          p(
            'Vous voulez reprendre un texte ou un dessin ? Demandez-le-nous. Partager un lien ne demande rien à personne.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Et aussi',
        body: [
          ul(
            [
              link('Confidentialité', '/confidentialite'),
              ' : ce que nous gardons de vous, et comment le faire effacer.',
            ],
            [link('Accessibilité', '/accessibilite'), ' : où en est ce site, et comment signaler un obstacle.'],
          ),
        ],
      },
    ],
    seo: {
      title: 'Mentions légales',
      description: 'Confettis est publié par Marseille Solutions : éditeur, hébergement, droits et licences.',
    },
  },
})
