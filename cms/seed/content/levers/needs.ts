import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const needs = french<LeverSeed>({
  data: {
    number: 3,
    title: 'Instauration d’un suivi des besoins des acteurs sur les territoires',
    slug: 'suivi-des-besoins',
    summary: 'Outils, ingénierie, animation : on écoute ce qui manque, là où cela manque.',
    art: 'lever-3',
    lead: 'Une alliance a besoin d’outils, de méthode, et de quelqu’un pour l’animer. Encore faut-il qu’on l’écoute.',
    body: [
      p(
        'Les alliances sont surtout locales. Leurs besoins sont nombreux, et jamais tout à fait les mêmes d’un territoire à l’autre : des outils, de l’ingénierie, de l’animation.',
      ),
      p(
        'Ce levier confie ce suivi à des ',
        bold('comités de pilotage locaux'),
        '. Ils recueillent ce qui manque et aident à y répondre, au plus près de celles et ceux qui agissent.',
      ),
      p('À la fin de l’expérimentation, ils conseillent : voilà ce qui marche, voilà ce qu’il faut améliorer.'),
    ],
    today: 'Il vous manque une méthode, un outil, une personne pour animer. Chacun cherche de son côté.',
    tomorrow: 'Un comité local connaît vos besoins. Ce que l’un a trouvé sert aussi au suivant.',
    audiences: [
      { kind: 'association', title: 'Les associations', text: 'disent ce qui leur manque à qui peut y répondre.' },
      { kind: 'company', title: 'Les entreprises', text: 'savent où leurs compétences seront les plus utiles.' },
      { kind: 'public', title: 'Les collectivités', text: 'voient ce que vit leur territoire, besoin par besoin.' },
      { kind: 'alliance', title: 'Les alliances', text: 'ne repartent plus de zéro.' },
    ],
    seo: {
      title: 'Levier 3 : suivre les besoins du terrain',
      description:
        'Outils, ingénierie, animation : des comités de pilotage locaux écoutent les besoins des alliances, et disent ce qu’il faut améliorer.',
    },
  },
})
