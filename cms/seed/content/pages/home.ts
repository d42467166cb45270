import { bold, p } from '../../blocks'
import { french } from '../../typography'
import type { PageSeed } from '../../types'

export const home = french<PageSeed>({
  data: {
    slug: 'home',
    title: 'Soyons fous alliés !',
    lead: 'Une loi pour donner aux associations, aux entreprises, aux acteurs publics et à chacun de nous le droit de s’allier pour l’intérêt général.',
    sections: [
      {
        __component: 'sections.hero',
        title: 'Soyons fous alliés !',
        highlight: 'fous',
        lead: 'Une loi pour donner aux associations, aux entreprises, aux acteurs publics et à chacun de nous le **droit de s’allier** pour l’intérêt général. La ronde est lancée. Il y manque quelqu’un.',
        primary: { label: 'Je signe la tribune', href: '/tribune/signer' },
        secondary: { label: 'Comprendre en deux minutes', href: '#texte' },
        showCount: true,
        art: 'ribambelle',
      },
      {
        __component: 'sections.counter',
        link: { label: 'Voir qui a signé', href: '/signataires' },
      },
      {
        __component: 'sections.rich-text',
        title:
          'Une association :association:, une entreprise :company:, une mairie :public:, une voisine :citizen: : quatre statuts, quatre règles du jeu. Et pourtant, un même projet :alliance:.',
        anchor: 'texte',
        lead: 'Aujourd’hui, coopérer reste compliqué, alors même que les coopérations se multiplient. La pratique n’est pas née de la crise : elle y a pris son élan.',
        body: [
          p(
            'La proposition de loi crée un ',
            bold('droit de l’alliance'),
            '. Sur un territoire, chacun apporte ce qu’il sait faire et garde son indépendance. Ensemble, on partage un diagnostic, un plan d’action et des indicateurs d’impact communs.',
          ),
          p(
            'C’est un outil, pas un carcan : le droit de questionner l’existant, d’expérimenter, d’imaginer des partenariats improbables, d’innover, de hacker. En un mot, de réinventer.',
          ),
        ],
        facts: [
          { term: 'Déposée', description: 'le 9 février 2021, à l’Assemblée nationale' },
          { term: 'Portée par', description: 'Cathy Racon-Bouzon, députée des Bouches-du-Rhône' },
          { term: 'Objet', description: 'encourager l’engagement collectif et créer un droit de l’alliance' },
          { term: 'Cap', description: 'l’ODD n° 17 de l’Agenda 2030 des Nations unies : les partenariats' },
        ],
        link: { label: 'Lire la proposition de loi', href: '/proposition-de-loi' },
      },
      {
        __component: 'sections.statement',
        quiet: 'De la loi du plus fort, tout seul,',
        text: 'à la loi de ceux qui ont, ensemble, le plus d’impact.',
        paper: 'outremer',
        art: 'strip',
      },
      {
        __component: 'sections.points',
        title: 'Comment ?',
        anchor: 'comment',
        lead: 'L’alliance n’existait pas dans le droit français. Le texte lui fait une place : un contrat, un objectif d’intérêt général, une gouvernance démocratique et désintéressée.',
        points: [
          {
            title: 'Trois ans pour essayer',
            text: 'On hésite parfois à se lancer. Une expérimentation de trois ans facilite l’accès à l’alliance, dans un cadre à la fois rassurant et souple.',
            art: 'plant',
          },
          {
            title: 'Des comités, au plus près',
            text: 'Les alliances sont surtout locales et leurs besoins multiples : outils, ingénierie, animation. Des comités de pilotage locaux y répondent, puis conseillent sur ce qu’il faut améliorer.',
            art: 'table',
          },
          {
            title: 'Les collectivités entrent dans le cadre',
            text: 'Elles sont essentielles, et pourtant souvent « hors cadre ». Leur participation à une alliance est inscrite dans la loi.',
            art: 'town-hall',
          },
          {
            title: 'Tout le monde à l’abri',
            text: 'Le texte protège tous les acteurs de l’alliance, les dons qu’ils reçoivent et les fruits de leur coopération.',
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
        lead: 'Donnez-moi un point d’appui… Le texte en propose sept, pour que presque rien soulève beaucoup.',
      },
      {
        __component: 'sections.op-ed',
        kicker: 'La tribune',
        title: '108 voix, une page.',
        text: 'Aucun problème social n’a jamais cédé devant un seul. C’est ce que disent, d’une même encre, ses 108 premiers signataires.',
        link: { label: 'J’ajoute mon nom', href: '/tribune/signer' },
      },
      { __component: 'sections.timeline', title: 'Du premier coup de ciseaux à 2030' },
      {
        __component: 'sections.supporters',
        title: 'Ils soutiennent cette proposition de loi',
        lead: 'On les appelle les fous alliés : convaincus qu’il faut s’unir, ils y travaillent chaque jour.',
        link: { label: 'Rencontrer les fous alliés', href: '/soutiens' },
      },
      {
        __component: 'sections.testimonies',
        title: 'Ils se sont alliés, ils racontent',
        link: { label: 'Lire toutes les histoires', href: '/temoignages' },
      },
      {
        __component: 'sections.next-event',
        upcomingKicker: 'Prochain rendez-vous',
        pastKicker: 'Dernier rendez-vous',
        art: 'cup',
      },
      {
        __component: 'sections.ways-to-act',
        title: 'Alors, on vous embarque ?',
        anchor: 'agir',
        ways: [
          { title: 'Je signe', text: 'Rejoindre la liste des signataires de la tribune.', href: '/tribune/signer' },
          {
            title: 'Je raconte',
            text: 'Partager une expérience d’alliance improbable.',
            href: '/temoignages/raconter',
          },
          { title: 'Je partage', text: 'Faire circuler la tribune signée par les 108.', href: '/tribune' },
        ],
        art: 'boat',
      },
      {
        __component: 'sections.call-to-action',
        title: 'Vous aussi, soyez fous\u00a0alliés',
        lead: 'Soutenez la proposition de loi, et construisons un avenir où coopérer devient un réflexe.',
        text: 'La façon dont elle s’est écrite montre déjà l’exemple : un long travail avec des acteurs de terrain, qui ont cosigné la tribune. Apprendre la coopération plutôt que la compétition, voilà notre cheval de bataille.',
        link: { label: 'Je signe la tribune', href: '/tribune/signer' },
        paper: 'outremer',
        art: 'megaphone',
      },
    ],
    seo: {
      title: 'Soyons fous alliés !',
      description:
        'Une proposition de loi crée un droit de l’alliance entre associations, entreprises, acteurs publics et citoyens. Comprenez-la, signez la tribune.',
    },
  },
})
