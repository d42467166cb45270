import { bold, ol, p } from '../../blocks'
import type { PageSeed } from '../../types'

export const homeEn: PageSeed = {
  locale: 'en',
  data: {
    slug: 'home',
    title: 'Let’s be madly allied!',
    lead: 'A French bill to give associations, companies, public bodies and every one of us the right to join forces for the common good.',
    sections: [
      {
        __component: 'sections.hero',
        title: 'Let’s be madly allied!',
        highlight: 'madly',
        lead: 'A French bill to give associations, companies, public bodies and every one of us the right to join forces for the common good. The round has begun. Someone is missing.',
        primary: { label: 'Sign the op-ed (in French)', href: '/tribune/signer' },
        secondary: { label: 'Understand it in two minutes', href: '#idea' },
        showCount: true,
        art: 'ribambelle',
      },
      {
        __component: 'sections.rich-text',
        title:
          'An association :association:, a company :company:, a town hall :public:, a neighbour :citizen:: four kinds of players, four sets of rules. And yet one project :alliance:.',
        anchor: 'idea',
        lead: 'Cooperation is growing everywhere, and the law still makes it hard. The practice did not start with the crisis; it multiplied.',
        body: [
          p(
            'The bill creates a ',
            bold('right of alliance'),
            '. Local players build a shared diagnosis of their territory, then a plan of action and common indicators of impact. They work together, and none of them loses its independence.',
          ),
          p(
            'It is a tool, not a straitjacket: a right to question what exists, to experiment, to imagine unlikely partnerships, to innovate, to hack. In short, to reinvent.',
          ),
        ],
        facts: [
          { term: 'Tabled', description: 'on 9 February 2021, at the French National Assembly' },
          { term: 'By', description: 'Cathy Racon-Bouzon, member of parliament for Bouches-du-Rhône' },
          { term: 'Aim', description: 'encourage collective engagement and create a right of alliance' },
          { term: 'Heading for', description: 'Goal 17 of the United Nations 2030 Agenda: partnerships' },
        ],
      },
      {
        __component: 'sections.statement',
        quiet: 'From the law of the strongest, alone,',
        text: 'to the law of those who, together, have most impact.',
        paper: 'outremer',
        art: 'strip',
      },
      {
        __component: 'sections.points',
        title: 'How?',
        anchor: 'how',
        lead: 'The alliance did not exist in French law. The bill gives it a place: a contract, an objective of general interest, a democratic and disinterested governance.',
        points: [
          {
            title: 'Three years to try',
            text: 'Starting can be daunting. A three-year experiment makes the alliance easier to enter, in a frame both reassuring and supple.',
            art: 'plant',
          },
          {
            title: 'Committees close to the ground',
            text: 'Alliances are mostly local and need many things: tools, engineering, facilitation. Local steering committees see to it, then advise on what to improve.',
            art: 'table',
          },
          {
            title: 'Local authorities step in',
            text: 'They are key, and yet often left outside. Their part in an alliance is written into the law.',
            art: 'town-hall',
          },
          {
            title: 'Shelter for everyone',
            text: 'The bill protects all the players of the alliance, the gifts they receive and the fruits of their cooperation.',
            art: 'umbrella',
          },
        ],
      },
      {
        __component: 'sections.rich-text',
        title: 'The seven levers',
        anchor: 'levers',
        lead: 'Seven points of support, so that next to nothing lifts a great deal.',
        body: [
          ol(
            'A definition of the alliance, written into the law',
            'A frame for a three-year experiment that makes the alliance easier to enter',
            'A follow-up of what local players need',
            'More flexibility for public bodies that belong to an alliance',
            'An incentive to teach how to play as a team',
            'Skills-based sponsorship, opened to small and medium-sized companies',
            'Days off given to colleagues who volunteer',
          ),
        ],
        link: { label: 'Read the levers in detail (in French)', href: '/#leviers' },
      },
      {
        __component: 'sections.call-to-action',
        title: 'You too, be madly\u00a0allied',
        lead: 'On 13 February 2021, an op-ed came out in the French newspaper JDD with 108 signatories: “Allions nos forces pour l’intérêt général”, let us join forces for the common good.',
        text: 'The way the bill was made sets the example: long work with people in the field, who signed the op-ed too. Most of this site is in French; this page sums it up.',
        link: { label: 'Write to us', href: '/contact' },
        paper: 'outremer',
        art: 'megaphone',
      },
    ],
    seo: {
      title: 'Let’s be madly allied!',
      description:
        'A French bill creates a right of alliance, so that associations, companies, public bodies and citizens can join forces for the common good.',
    },
  },
}
