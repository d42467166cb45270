import type { Labels } from './table'

const HREF: [string, string] = [
  'Vers',
  'Une page du site (/tribune), une ancre (/#leviers), une adresse https://… ou mailto:…',
]
const ANCHOR: [string, string] = ['Ancre', 'Un mot en minuscules, pour pointer ici : « leviers » donne /#leviers.']
const TITLE = 'Titre'
const LEAD = 'Chapô'
const TEXT = 'Texte'
const LINK = 'Lien'
const ART = 'Dessin'
const PICTURE: [string, string] = ['Image', 'Prend la place du dessin.']
const PAPER: [string, string] = ['Papier', 'La couleur de la feuille.']
const PORTRAIT: [string, string] = ['Portrait', 'Sans portrait, un monogramme est dessiné.']

export const COMPONENT_LABELS: Record<string, Labels> = {
  'shared.link': { main: 'label', fields: { label: 'Texte du lien', href: HREF } },
  'shared.link-group': { main: 'title', fields: { title: TITLE, links: 'Liens' } },
  'shared.social-link': { main: 'label', fields: { network: 'Réseau', label: 'Nom affiché', url: 'Adresse' } },
  'shared.banner': { main: 'text', fields: { enabled: 'Afficher le bandeau', text: TEXT, link: LINK } },
  'shared.seo': {
    main: 'title',
    fields: {
      title: ['Titre', '60 caractères environ.'],
      description: ['Description', '155 caractères environ.'],
      picture: ['Image de partage', '1200 × 630 pixels.'],
      noindex: ['Cacher aux moteurs de recherche', 'La page reste accessible à qui a son adresse.'],
    },
  },
  'shared.fact': { main: 'term', fields: { term: 'Intitulé', description: 'Contenu' } },
  'shared.point': { main: 'title', fields: { title: TITLE, text: TEXT, art: ART, picture: PICTURE } },
  'shared.question': { main: 'question', fields: { question: 'Question', answer: 'Réponse' } },
  'shared.way': {
    main: 'title',
    fields: { title: ['Action', 'À la première personne : « Je signe ».'], text: TEXT, href: HREF },
  },
  'shared.audience': {
    main: 'title',
    fields: { kind: ['Figure', 'Le dessin qui accompagne ce public.'], title: 'Qui', text: 'Ce que cela change' },
  },
  'shared.speaker': { main: 'name', fields: { name: 'Nom', role: 'Fonction', portrait: PORTRAIT } },
  'shared.ally': { main: 'name', fields: { kind: 'Nature', name: 'Nom' } },
  'site.message-route': {
    main: 'address',
    fields: {
      subject: [
        'Sujet',
        'question\u00a0: une question. sign\u00a0: une signature. register\u00a0: une inscription. testimony\u00a0: une histoire. partner\u00a0: porter la campagne. press\u00a0: presse. accessibility\u00a0: accessibilité. privacy\u00a0: données personnelles. others\u00a0: tous les sujets qui n’ont pas d’adresse à eux.',
      ],
      address: ['Adresse e-mail', 'Une par ligne du tableau\u00a0; un sujet peut en avoir plusieurs.'],
    },
  },
  'events.question': {
    main: 'label',
    fields: {
      label: ['Question', 'Vous pouvez en changer les mots\u00a0: les réponses déjà données restent avec elle.'],
      hint: ['Précision', 'Une ligne sous la question.'],
      type: [
        'Réponse',
        'text\u00a0: en quelques mots. choice\u00a0: un choix dans une liste. yes-no\u00a0: oui ou non.',
      ],
      choices: ['Choix', 'Un par ligne, deux au moins. Seulement pour «\u00a0choice\u00a0».'],
      required: ['Obligatoire', 'On ne peut pas s’inscrire sans répondre. Demandez le moins possible.'],
    },
  },
  'signing.alias-rule': {
    main: 'domain',
    fields: {
      domain: ['Domaine', 'Par exemple gmail.com. L’étoile * vaut pour tous ceux qui n’ont pas leur propre règle.'],
      ignoresDots: ['Les points ne comptent pas', 'a.b@ et ab@ sont alors la même boîte.'],
      tagSign: [
        'Début de l’étiquette',
        'Le signe après lequel le nom n’est plus lu\u00a0: + dans nom+presse@. Vide\u00a0: aucun.',
      ],
      sameAs: ['Autre nom de', 'Le domaine dont celui-ci est un autre nom\u00a0: gmail.com pour googlemail.com.'],
    },
  },
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
