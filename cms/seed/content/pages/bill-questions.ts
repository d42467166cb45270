import { bold, link, p } from '../../blocks'
import type { SectionSeed } from '../../types'

export const billQuestions: SectionSeed = {
  __component: 'sections.questions',
  title: 'Vos questions',
  questions: [
    {
      question: 'C’est quoi, une alliance ?',
      answer: [
        p(
          'Des acteurs de statuts différents qui s’unissent autour d’un projet d’intérêt général. La proposition de loi lui donne trois piliers : un ',
          bold('contrat'),
          ', un ',
          bold('objectif d’intérêt général'),
          ' et une ',
          bold('gouvernance démocratique et désintéressée'),
          '.',
        ),
      ],
    },
    {
      question: 'Qui peut en faire partie ?',
      answer: [p('Les associations, les entreprises, les acteurs publics, et les citoyennes et citoyens.')],
    },
    {
      question: 'Faut-il renoncer à son indépendance ?',
      answer: [
        p(
          'Non. On partage un diagnostic, un plan d’action et des indicateurs ; on garde son nom, ses valeurs et sa liberté.',
        ),
      ],
    },
    {
      question: 'Est-ce une contrainte de plus ?',
      answer: [
        p(
          'Non. La tribune demande une loi non contraignante, construite avec les acteurs. Personne n’est obligé de s’allier. Celles et ceux qui le veulent trouvent un cadre rassurant et souple.',
        ),
      ],
    },
    {
      question: 'Pourquoi commencer par une expérimentation ?',
      answer: [
        p(
          'Pour apprendre en marchant. Pendant trois ans, on essaie pour de vrai ; à la fin, les comités de pilotage locaux disent ce qu’il faut améliorer. C’est ',
          link('le deuxième levier', '/leviers/experimentation-de-trois-ans'),
          '.',
        ),
      ],
    },
    {
      question: 'Qu’est-ce que l’ODD n° 17 ?',
      answer: [
        p(
          'Les Nations unies se sont donné des objectifs de développement durable à atteindre d’ici à 2030 : c’est l’Agenda 2030. Le dix-septième parle de partenariats : sans eux, difficile d’atteindre les autres.',
        ),
      ],
    },
    {
      question: 'Où en est la loi ?',
      answer: [
        p(
          'Elle a été déposée à l’Assemblée nationale le 9 février 2021. La frise de cette page en raconte les étapes ; nous la complétons à chaque nouvelle date.',
        ),
      ],
    },
    {
      question: 'Comment la soutenir ?',
      answer: [
        p(
          'Signez ',
          link('la tribune', '/tribune'),
          ', faites-la circuler, ou ',
          link('racontez-nous une alliance improbable', '/temoignages/raconter'),
          '. Les trois à la fois, c’est encore mieux.',
        ),
      ],
    },
  ],
}
