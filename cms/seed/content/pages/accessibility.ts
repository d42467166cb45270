import { bold, link, p, ul } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const accessibility = french<PageSeed>({
  data: {
    slug: 'accessibilite',
    title: 'Accessibilité',
    lead: 'Une ronde où l’on ne peut pas entrer n’est pas une ronde. Voici où en est ce site, sans l’embellir.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'Où en sommes-nous ?',
        anchor: 'etat',
        lead: 'Nous visons le niveau AA des WCAG 2.2 et le RGAA 4.1. Aucun audit externe ne l’a encore vérifié.',
        body: [
          p(
            'La règle du RGAA est simple : sans audit, un site se déclare ',
            bold('non conforme'),
            ', quoi qu’il vaille. C’est donc ce que nous déclarons. L’audit reste à faire ; cette page en donnera le résultat.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce que nous vérifions',
        anchor: 'verifications',
        body: [
          p('Avant chaque nouvelle version du logiciel, des tests automatiques passent sur les pages du site.'),
          ul(
            [
              bold('L’outil axe'),
              ' cherche les erreurs sur chaque page, en clair et en sombre, sur petit et sur grand écran.',
            ],
            [bold('Le clavier seul'), ' doit suffire pour chaque parcours.'],
            [bold('Sans JavaScript'), ', les pages se lisent et le formulaire de contact s’envoie.'],
          ),
          p(
            'Les contrastes des couleurs ont été calculés un par un, en clair comme en sombre. Et si votre appareil demande moins d’animations, il n’y en a aucune.',
          ),
          p('Ces tests ne voient pas tout : ils ne remplacent ni un audit, ni votre expérience.'),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce qui peut encore gêner',
        anchor: 'limites',
        body: [
          ul(
            'Le site n’a pas encore été essayé de bout en bout avec tous les lecteurs d’écran.',
            'Une image ajoutée plus tard par l’équipe peut manquer de description.',
            'Les sites vers lesquels nous renvoyons ont leurs propres limites.',
          ),
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Un obstacle ? Dites-le-nous',
        anchor: 'signaler',
        body: [
          p(
            'Racontez-nous en quelques mots la page, ce que vous vouliez faire, et ce qui vous a arrêté. Si vous le pouvez, ajoutez votre navigateur et votre aide technique. Nous chercherons une solution, ou une autre façon de vous donner le contenu.',
          ),
        ],
        link: { label: 'Signaler un obstacle', href: '/contact?sujet=accessibilite' },
      },
      {
        __component: 'sections.rich-text',
        title: 'Si la réponse ne vient pas',
        anchor: 'recours',
        body: [
          p(
            'Vous avez signalé un obstacle qui vous empêche d’accéder à un contenu, et notre réponse ne vient pas ou ne suffit pas ? Vous pouvez saisir le Défenseur des droits :',
          ),
          ul(
            [link('par son formulaire en ligne', 'https://formulaire.defenseurdesdroits.fr/'), ' ;'],
            [
              link(
                'auprès de sa déléguée ou de son délégué, près de chez vous',
                'https://www.defenseurdesdroits.fr/saisir/delegues',
              ),
              ' ;',
            ],
            'par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
          ),
        ],
      },
    ],
    seo: {
      title: 'Accessibilité : où en est ce site',
      description:
        'L’état d’accessibilité du site, ce que nous vérifions, ce qui peut encore gêner, et comment signaler un obstacle.',
    },
  },
})
