import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const education = french<LeverSeed>({
  data: {
    number: 5,
    title: 'Incitation à éduquer au « jouer collectif »',
    slug: 'eduquer-au-jouer-collectif',
    summary: 'Apprendre à coopérer s’apprend. Autant commencer tôt, et ne jamais finir.',
    art: 'lever-5',
    lead: 'On apprend à lire, à compter, à courir plus vite que les autres. Apprenons aussi à courir ensemble.',
    body: [
      p(
        'Coopérer n’est pas un don : c’est un savoir-faire. Écouter, s’accorder sur un diagnostic, partager les rôles, mesurer ensemble ce qui a changé. Tout cela se travaille.',
      ),
      p(
        'Ce levier incite à ',
        bold('enseigner la coopération'),
        '. La tribune le demande aussi : un plan d’éducation et de formation à l’engagement et au partenariat, dès l’école et tout au long de la vie.',
      ),
      p('La coopération plutôt que la compétition : c’est le cheval de bataille de la campagne.'),
    ],
    today: 'On vous note seul, on vous classe seul. Puis, un jour, on vous demande de faire équipe.',
    tomorrow: 'Jouer collectif s’apprend en classe, en formation, au travail. Le moment venu, c’est un réflexe.',
    audiences: [
      { kind: 'citizen', title: 'Les élèves', text: 'découvrent tôt qu’on va plus loin à plusieurs.' },
      { kind: 'association', title: 'Les associations', text: 'transmettent ce qu’elles savent faire : réunir.' },
      { kind: 'company', title: 'Les entreprises', text: 'accueillent des équipes qui savent déjà s’allier.' },
      {
        kind: 'public',
        title: 'Les agentes et agents publics',
        text: 'se forment à une autre façon de décider et d’agir.',
      },
    ],
    seo: {
      title: 'Levier 5 : apprendre à jouer collectif',
      description:
        'Coopérer s’apprend : à l’école, en formation, tout au long de la vie. Le cinquième levier incite à éduquer au « jouer collectif ».',
    },
  },
})
