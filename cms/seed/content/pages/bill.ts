import { bold, h3, link, ol, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'
import { billQuestions } from './bill-questions'

export const bill = french<PageSeed>({
  data: {
    slug: 'proposition-de-loi',
    title: 'La proposition de loi',
    lead: 'Un texte pour donner un cadre à celles et ceux qui s’unissent au service de l’intérêt général : associations, entreprises, acteurs publics, citoyennes et citoyens.',
    sections: [
      {
        __component: 'sections.rich-text',
        title: 'Un même projet, quatre règles du jeu',
        anchor: 'probleme',
        lead: 'Quand on n’a pas le même statut, on ne vit pas sous les mêmes règles. Coopérer demande alors du temps, du courage, et parfois un brin de folie.',
        body: [
          p(
            'Une association, une entreprise, une mairie, des habitantes et des habitants : tout le monde voit le même problème, et chacun en tient un bout. Pour avancer ensemble, il faut pourtant franchir les barrières qui séparent un statut de l’autre.',
          ),
          p(
            'Cela n’arrête pas les fous alliés : les coopérations se multiplient. Elles ne sont pas nées de la crise ; elles y ont pris leur élan. Il leur manque un cadre.',
          ),
        ],
        facts: [
          { term: 'Déposée', description: 'le 9 février 2021, à l’Assemblée nationale' },
          { term: 'Portée par', description: 'Cathy Racon-Bouzon, députée des Bouches-du-Rhône' },
          { term: 'Objet', description: 'encourager l’engagement collectif et créer un droit de l’alliance' },
          { term: 'Cap', description: 'l’ODD n° 17 de l’Agenda 2030 des Nations unies : les partenariats' },
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'Ce que le texte crée : un droit de l’alliance',
        anchor: 'droit-de-l-alliance',
        lead: 'L’alliance n’existait pas dans le droit français. Le texte lui fait une place : un contrat, un objectif d’intérêt général, une gouvernance démocratique et désintéressée.',
        body: [
          h3('Un outil, pas un carcan'),
          p(
            'C’est le droit de questionner l’existant, d’expérimenter, d’imaginer des partenariats improbables, d’innover, de hacker. En un mot, le ',
            bold('droit de réinventer'),
            '.',
          ),
          h3('Le Collective Impact, pas à pas'),
          p('Sur un territoire, les acteurs locaux avancent dans le même sens :'),
          ol(
            'ils établissent un diagnostic partagé ;',
            'ils en tirent un plan d’action ;',
            'ils choisissent des indicateurs d’impact communs, et mesurent ensemble.',
          ),
          p(
            'Pouvoirs publics, entreprises et associations travaillent côte à côte. Personne n’y perd son ',
            bold('indépendance'),
            '.',
          ),
        ],
      },
      {
        __component: 'sections.points',
        title: 'En quatre points',
        anchor: 'comment',
        points: [
          {
            title: 'Une expérimentation de trois ans',
            text: 'Se lancer peut faire peur. Trois ans pour essayer facilitent l’accès à l’alliance, dans un cadre à la fois rassurant et souple.',
            art: 'plant',
          },
          {
            title: 'Des comités de pilotage locaux',
            text: 'Outils, ingénierie, animation : les alliances sont surtout locales et leurs besoins nombreux. Les comités y veillent et, à la fin, conseillent sur ce qu’il faut améliorer.',
            art: 'table',
          },
          {
            title: 'Des collectivités dans le cadre',
            text: 'Les collectivités territoriales sont essentielles, et pourtant souvent « hors cadre ». Leur participation à une alliance est inscrite dans la loi.',
            art: 'town-hall',
          },
          {
            title: 'Une protection pour tous',
            text: 'Le texte protège l’ensemble des acteurs de l’alliance, les dons qu’ils reçoivent et les fruits de leur coopération.',
            art: 'umbrella',
          },
        ],
      },
      {
        __component: 'sections.quotation',
        text: 'J’ai souhaité que ce texte rassure les acteurs, leur donne les clefs d’une coopération plus sereine, tout en libérant plusieurs aspects de l’engagement collectif.',
        author: 'Cathy Racon-Bouzon',
        role: 'députée des Bouches-du-Rhône',
      },
      {
        __component: 'sections.levers',
        title: 'Les 7 leviers',
        anchor: 'leviers',
        lead: 'Sept prises concrètes pour soulever le quotidien des alliances. Chacune a sa page : ce qui change, et pour qui.',
      },
      {
        __component: 'sections.rich-text',
        title: 'D’où vient ce texte ?',
        anchor: 'origine',
        lead: 'D’une mission de six mois, et d’un long travail avec des acteurs de terrain.',
        body: [
          p(
            'Fin 2019, Gabriel Attal confie à ',
            bold('Cathy Racon-Bouzon'),
            ' et à ',
            bold('Charles-Benoît Heidsieck'),
            ', président fondateur du Rameau, une mission sur les leviers qui accéléreraient les alliances stratégiques entre associations, entreprises et acteurs publics.',
          ),
          p(
            'Ce qu’elle apprend tient en une phrase : aucun problème social ne se résout seul. Ce qui fait la différence, c’est un travail coordonné, dans la durée. Les acteurs de terrain l’ont dit à leur tour, en cosignant ',
            link('la tribune', '/tribune'),
            '.',
          ),
          p(
            'Le cap est celui des Nations unies : l’',
            bold('Objectif de développement durable n° 17'),
            ' de l’Agenda 2030, qui fait des partenariats la clef des autres objectifs.',
          ),
        ],
        link: { label: 'Lire la tribune', href: '/tribune' },
      },
      { __component: 'sections.timeline', title: 'Les étapes du texte' },
      billQuestions,
      {
        __component: 'sections.call-to-action',
        title: 'Une loi se porte à plusieurs',
        lead: 'La tribune a réuni 108 signataires. Ajoutez votre voix à la leur.',
        link: { label: 'Je signe la tribune', href: '/tribune/signer' },
        paper: 'soleil',
        art: 'ribambelle',
      },
    ],
    seo: {
      title: 'La proposition de loi',
      description:
        'Ce que dit la proposition de loi pour un droit de l’alliance : le problème, quatre points, sept leviers, et les réponses à vos questions.',
    },
  },
})
