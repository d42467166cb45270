import type { LabelTable } from '../table'
import { HREF, TITLE, TEXT, LINK, ART, PICTURE_LABEL, PORTRAIT_LABEL } from '../../content-registry/sections'

/** Components other than sections. */
export const SHARED: LabelTable = {
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
  'shared.point': { main: 'title', fields: { title: TITLE, text: TEXT, art: ART, picture: PICTURE_LABEL } },
  'shared.question': { main: 'question', fields: { question: 'Question', answer: 'Réponse' } },
  'shared.way': {
    main: 'title',
    fields: { title: ['Action', 'À la première personne : « Je signe ».'], text: TEXT, href: HREF },
  },
  'shared.audience': {
    main: 'title',
    fields: { kind: ['Figure', 'Le dessin qui accompagne ce public.'], title: 'Qui', text: 'Ce que cela change' },
  },
  'shared.speaker': { main: 'name', fields: { name: 'Nom', role: 'Fonction', portrait: PORTRAIT_LABEL } },
  'shared.ally': { main: 'name', fields: { kind: 'Nature', name: 'Nom' } },
  'site.message-route': {
    main: 'address',
    fields: {
      subject: ['Sujet', '«\u00a0Tous les autres\u00a0» vaut pour les sujets qui n’ont pas d’adresse à eux.'],
      address: ['Adresse e-mail', 'Une par ligne du tableau\u00a0; un sujet peut en avoir plusieurs.'],
    },
  },
  'events.question': {
    main: 'label',
    fields: {
      label: ['Question', 'Vous pouvez en changer les mots\u00a0: les réponses déjà données restent avec elle.'],
      hint: ['Précision', 'Une ligne sous la question.'],
      type: ['Réponse', 'En quelques mots, un choix dans une liste, ou oui ou non.'],
      choices: ['Choix', 'Un par ligne, deux au moins. Seulement pour «\u00a0Un choix dans une liste\u00a0».'],
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
}
