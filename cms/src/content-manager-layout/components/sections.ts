import type { LabelTable } from '../table'
import { ANCHOR, TITLE, LEAD, TEXT, LINK, ART, PICTURE, PAPER, PORTRAIT } from './common-labels'

export const SECTIONS: LabelTable = {
  'sections.hero': {
    main: 'title',
    fields: {
      title: TITLE,
      highlight: ['Mot mis en lumière', 'Un mot du titre, devant le soleil de papier.'],
      lead: LEAD,
      primary: 'Bouton',
      secondary: 'Second lien',
      showCount: ['Dire combien ont signé', 'À côté du bouton.'],
      art: ART,
      picture: PICTURE,
    },
  },
  'sections.counter': { fields: { link: LINK } },
  'sections.rich-text': {
    main: 'title',
    fields: {
      title: ['Titre', 'Les mots :association: :company: :public: :citizen: :alliance: deviennent des dessins.'],
      anchor: ANCHOR,
      lead: LEAD,
      body: TEXT,
      facts: ['Fiche', 'Des faits en regard du texte : huit au plus.'],
      link: LINK,
    },
  },
  'sections.statement': {
    main: 'text',
    fields: {
      quiet: ['Début, en petit', 'Avant la phrase en grand.'],
      text: 'Phrase en grand',
      paper: PAPER,
      art: ART,
    },
  },
  'sections.quotation': {
    main: 'author',
    fields: {
      text: ['Citation', 'Sans guillemets : ils sont dessinés.'],
      author: 'De qui',
      role: 'Fonction',
      portrait: PORTRAIT,
    },
  },
  'sections.levers': { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD } },
  'sections.points': { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD, points: 'Points' } },
  'sections.op-ed': { main: 'title', fields: { kicker: 'Surtitre', title: TITLE, text: TEXT, link: 'Bouton' } },
  'sections.supporters': { main: 'title', fields: { title: TITLE, lead: LEAD, link: LINK } },
  'sections.next-event': {
    fields: {
      upcomingKicker: 'Surtitre d’un événement à venir',
      pastKicker: ['Surtitre d’un événement passé', 'Quand rien n’est prévu, le dernier événement est montré.'],
      art: ART,
    },
  },
  'sections.timeline': { main: 'title', fields: { title: TITLE } },
  'sections.call-to-action': {
    main: 'title',
    fields: { title: TITLE, lead: LEAD, text: TEXT, link: 'Bouton', paper: PAPER, art: ART },
  },
  'sections.ways-to-act': { main: 'title', fields: { title: TITLE, anchor: ANCHOR, ways: 'Actions', art: ART } },
  'sections.testimonies': { main: 'title', fields: { title: TITLE, lead: LEAD, link: LINK } },
  'sections.questions': { main: 'title', fields: { title: TITLE, questions: 'Questions' } },
  'sections.retention': { main: 'title', fields: { title: TITLE, anchor: ANCHOR, lead: LEAD } },
  'sections.partners': { main: 'title', fields: { title: TITLE, lead: LEAD } },
}
