import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const experimentation = french<LeverSeed>({
  data: {
    number: 2,
    title: 'Création d’un cadre d’une expérimentation de 3 ans qui facilite l’accès à l’alliance',
    slug: 'experimentation-de-trois-ans',
    summary: 'Le temps d’essayer pour de vrai, dans un cadre qui rassure sans enfermer.',
    art: 'lever-2',
    lead: 'Trois ans pour se lancer, apprendre, corriger. Personne n’a réussi une ronde du premier coup.',
    body: [
      p('Au bord de l’alliance, on hésite. Par où commencer ? Que risque-t-on ? Et si cela ne marchait pas ?'),
      p(
        'Ce levier ouvre une ',
        bold('expérimentation de trois ans'),
        '. Le cadre rassure, parce que la loi le pose. Il reste souple, parce qu’il est fait pour essayer. L’accès à l’alliance devient plus simple.',
      ),
      p(
        'Au bout du chemin, on regarde ce qui a marché. Des comités de pilotage locaux, au plus près du terrain, disent ce qu’il faut améliorer.',
      ),
    ],
    today: 'Tout le monde aime l’idée. Puis quelqu’un demande : « Et juridiquement ? » La réunion s’arrête là.',
    tomorrow: 'Vous entrez dans l’expérimentation. Vous avez trois ans, un cadre connu, et le droit de tâtonner.',
    audiences: [
      { kind: 'association', title: 'Les associations', text: 'essaient une idée neuve sans jouer leur existence.' },
      { kind: 'company', title: 'Les entreprises', text: 'se lancent dans un cadre clair, pour une durée connue.' },
      { kind: 'public', title: 'Les acteurs publics', text: 'apprennent du terrain avant de généraliser.' },
    ],
    seo: {
      title: 'Levier 2 : trois ans pour essayer',
      description:
        'Une expérimentation de trois ans facilite l’accès à l’alliance, dans un cadre à la fois rassurant et souple.',
    },
  },
})
