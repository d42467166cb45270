import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { LeverSeed } from '../../types'

export const definition = french<LeverSeed>({
  data: {
    number: 1,
    title: 'Définition de l’alliance inscrite dans la loi',
    slug: 'definition-de-l-alliance',
    summary: 'Un nom, une définition, une place : l’alliance entre dans le droit français.',
    art: 'lever-1',
    lead: 'Ce qui n’a pas de nom passe inaperçu. La loi en donne un à l’alliance ; le reste peut commencer.',
    body: [
      p(
        'Associations, entreprises, acteurs publics, habitantes et habitants : beaucoup travaillent déjà ensemble. Mais le droit français ne connaît pas l’alliance. Chacun reste dans sa case, avec ses propres règles.',
      ),
      p(
        'La proposition de loi écrit une ',
        bold('définition'),
        '. Une alliance, c’est un contrat, un objectif d’intérêt général, une gouvernance démocratique et désintéressée.',
      ),
      p('Une définition commune donne aussi un langage commun : on sait de quoi l’on parle, et à quoi l’on s’engage.'),
    ],
    today:
      'Vous portez un projet à quatre : une association, une entreprise, une mairie, des voisins. Au moment de l’écrire, aucun mot du droit ne vous ressemble.',
    tomorrow:
      'Vous passez un contrat d’alliance. L’objectif est écrit, les rôles sont partagés, et chacun reste libre.',
    audiences: [
      {
        kind: 'association',
        title: 'Les associations',
        text: 'deviennent des alliées à part entière, sur le papier aussi.',
      },
      { kind: 'company', title: 'Les entreprises', text: 'savent dans quel cadre elles s’engagent.' },
      { kind: 'public', title: 'Les acteurs publics', text: 'ont un mot, donc un appui, pour rejoindre un projet.' },
      { kind: 'citizen', title: 'Les citoyennes et citoyens', text: 'voient qui fait quoi, et dans quel but.' },
    ],
    seo: {
      title: 'Levier 1 : définir l’alliance',
      description:
        'Un contrat, un objectif d’intérêt général, une gouvernance démocratique et désintéressée : l’alliance entre dans le droit français.',
    },
  },
})
