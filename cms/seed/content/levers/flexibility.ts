import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const flexibility = french<LeverSeed>({
  data: {
    number: 4,
    title: 'Plus de flexibilité pour l’acteur public qui fait partie d’une alliance',
    slug: 'flexibilite-pour-l-acteur-public',
    summary: 'L’acteur public entre dans la ronde, au lieu de la regarder passer.',
    art: 'lever-4',
    lead: 'Sans les collectivités, peu d’alliances tiennent debout. La loi leur garde une place dans la ronde.',
    body: [
      p(
        'Les collectivités territoriales sont essentielles aux alliances. Et pourtant, elles y sont souvent « hors cadre ».',
      ),
      p(
        'Ce levier leur donne de la ',
        bold('souplesse'),
        ', et leur participation à une alliance est inscrite dans la loi. Elles peuvent y entrer avec leur rôle, leurs forces, et en pleine lumière.',
      ),
      p(
        'C’est aussi un changement de posture : l’acteur public, État ou collectivité, n’est plus seul à décider ni à agir. Il joue avec les autres.',
      ),
    ],
    today: 'La mairie voudrait en être. Faute de cadre, elle encourage de loin.',
    tomorrow: 'Elle entre dans l’alliance à côté des autres. Elle n’est plus seule à décider, ni seule à agir.',
    audiences: [
      {
        kind: 'public',
        title: 'Les collectivités',
        text: 'participent sans avoir à se demander si elles en ont le droit.',
      },
      { kind: 'association', title: 'Les associations', text: 'travaillent avec elles, et plus seulement pour elles.' },
      {
        kind: 'company',
        title: 'Les entreprises',
        text: 'trouvent autour de la table tout ce qui compte sur le territoire.',
      },
    ],
    seo: {
      title: 'Levier 4 : l’acteur public dans la ronde',
      description:
        'Essentielles mais souvent « hors cadre », les collectivités voient leur participation à une alliance inscrite dans la loi.',
    },
  },
})
