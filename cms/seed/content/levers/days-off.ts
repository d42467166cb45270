import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const daysOff = french<LeverSeed>({
  data: {
    number: 7,
    title: 'Don de RTT au sein de l’entreprise au profit de ceux qui mènent des actions de bénévolat',
    slug: 'don-de-rtt',
    summary: 'Un jour de repos offert devient un jour d’engagement.',
    art: 'lever-7',
    lead: 'Un jour de repos offert devient un jour d’engagement. Le temps, lui aussi, peut se mettre en commun.',
    body: [
      p(
        'Beaucoup de missions bénévoles tombent en semaine, aux heures de bureau. L’envie est là ; le temps, pas toujours.',
      ),
      p(
        'Ce levier ouvre une voie simple : dans une même entreprise, chacun peut ',
        bold('donner des jours de RTT'),
        ' à celles et ceux qui mènent des actions de bénévolat. On ne donne ni argent ni discours, mais du temps.',
      ),
      p(
        'L’entreprise n’est plus seulement l’endroit d’où l’on part le soir pour s’engager. Elle devient l’un des lieux où l’engagement se prépare, à plusieurs.',
      ),
    ],
    today:
      'Vous êtes bénévole ; l’association a besoin de vous un mardi matin. Vous prenez sur vos congés, ou vous renoncez.',
    tomorrow:
      'Une collègue vous donne un jour de RTT. Vous partez aider, elle a fait sa part. L’association compte sur vous deux.',
    audiences: [
      {
        kind: 'association',
        title: 'Les associations',
        text: 'gagnent des bras en semaine, là où il en manque le plus.',
      },
      { kind: 'company', title: 'Les entreprises', text: 'donnent un cadre simple à une générosité qui existe déjà.' },
      {
        kind: 'citizen',
        title: 'Les salariés bénévoles',
        text: 'disposent enfin de temps pour aller au bout de leur action.',
      },
      { kind: 'alliance', title: 'Leurs collègues', text: 'participent, même sans pouvoir se rendre sur le terrain.' },
    ],
    seo: {
      title: 'Levier 7 : don de RTT',
      description:
        'Donner un jour de RTT à un collègue bénévole : le septième levier de la proposition de loi pour un droit de l’alliance.',
    },
  },
})
