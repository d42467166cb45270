import { bold, h2, ol, p } from '../blocks'
import { french } from '../typography'
import type { OpEdSeed } from '../types'

export const opEd = french<OpEdSeed>({
  data: {
    title: 'Associations, entreprises et collectivités : “Allions nos forces pour l’intérêt général”',
    publishedIn: 'JDD',
    publishedOn: '2021-02-13',
    excerpt: [
      p(
        'Aucun problème social ne peut être résolu par un seul acteur, par une seule organisation, si efficace soit-elle. Ce qui fait la différence, c’est le travail coordonné, dans la durée, d’organisations diverses qu’animent une même vision et un même langage.',
      ),
      p(
        'Encore faut-il faire naître l’envie d’alliance sur un territoire, la structurer, puis l’animer dans la durée. L’acteur associatif, agile, est au plus près des besoins. L’acteur économique apporte compétences, financements et logistique. L’acteur public n’est plus seul à décider ni à agir…',
      ),
    ],
    body: [
      p(
        'Aucun problème social ne peut être résolu par un seul acteur, par une seule organisation, si efficace soit-elle. Ce qui fait la différence, c’est le travail coordonné, dans la durée, d’organisations diverses qu’animent une même vision et un même langage. Voilà ce qu’une mission de six mois nous a appris.',
      ),
      h2('Le Collective Impact « à la française »'),
      p(
        'Sur un territoire, des acteurs locaux établissent ensemble un diagnostic, puis un plan d’action et des indicateurs d’impact communs. Associations, entreprises et pouvoirs publics y travaillent côte à côte, sans perdre leur indépendance. La pratique n’a pas attendu la crise ; elle s’y est multipliée. Donnons-lui les moyens d’aller jusqu’au bout, pour que l’ODD n° 17 soit atteint d’ici à 2030.',
      ),
      h2('Trois besoins'),
      p(
        'Une alliance se joue sur trois plans : opérationnel, politique, stratégique. La variété des profils, des relations et des enjeux la rend complexe. Pour tenir, elle demande trois choses.',
      ),
      ol(
        'Faire naître l’envie d’alliance sur un territoire',
        'Structurer l’alliance',
        'Animer l’alliance dans la durée',
      ),
      h2('À chacun son rôle'),
      p(
        bold('L’acteur associatif'),
        ', opérateur agile, est proche du besoin et des publics. ',
        bold('L’acteur économique'),
        ' apporte des compétences, des financements, une logistique. ',
        bold('L’acteur public'),
        ', État ou collectivité, n’est plus seul à décider ni à agir : son rôle et sa posture doivent changer. Une bonne alliance répartit les rôles selon les forces de chacun.',
      ),
      h2('Quatre chantiers'),
      ol(
        [
          bold('Développer la plateforme du Collective Impact à la française'),
          ', publique, centrale, visible et animée, pour relier ce qui existe déjà.',
        ],
        [
          bold('Lancer un programme national d’investissement sur les territoires'),
          ', avec la création du Fonds ODD17.',
        ],
        [
          bold('Lancer un plan d’éducation et de formation'),
          ' à l’engagement et au partenariat, dès l’école et tout au long de la vie.',
        ],
        [
          bold('Créer un droit de l’alliance'),
          ' : une loi non contraignante, construite avec les acteurs, pour sécuriser les alliances d’intérêt général et les laisser innover.',
        ],
      ),
      p(bold('Associations, entreprises, collectivités, citoyennes et citoyens : allions nos forces.')),
    ],
    initialCount: 108,
    goal: 150,
    paused: false,
    consentText:
      'J’accepte que Marseille Solutions garde mes réponses pour compter et prouver ma signature. Je peux la retirer à tout moment.',
    consentVersion: '1',
    seo: {
      title: 'La tribune : allions nos forces',
      description:
        'Parue dans le JDD le 13 février 2021 avec 108 signataires : la tribune qui demande un droit de l’alliance. Lisez-la, ajoutez votre voix.',
    },
  },
})
