import type { LabelTable } from '../table'

/** Records of the CMS: read by the team, and edited by no role. */
export const RECORDS: LabelTable = {
  'api::mail.mail': {
    main: 'kind',
    list: ['createdAt', 'kind', 'state', 'attempts', 'error'],
    sort: ['id', 'DESC'],
    isVolume: true,
    rows: [
      ['kind', 'state'],
      ['attempts', 'language'],
      ['nextAttemptAt', 'sentAt'],
      ['error'],
      ['link'],
      ['subject', 'messageId'],
    ],
    fields: {
      state: ['État', 'Abandonné\u00a0: plus aucun essai ne sera fait.'],
      kind: 'Message',
      language: 'Langue',
      subject: [
        'À propos de',
        'L’identifiant de la signature, de l’inscription, de l’histoire, du message ou de l’envoi.',
      ],
      messageId: ['Référence', 'Pour retrouver ce message dans les journaux du serveur d’e-mail.'],
      attempts: 'Essais',
      nextAttemptAt: ['Prochain essai', 'Après chaque refus, l’attente s’allonge, de 5 secondes à 6 heures.'],
      sentAt: 'Parti le',
      error: ['Dernier refus', 'Ce qu’a répondu le serveur d’e-mail, sans l’adresse.'],
      link: [
        'Lien',
        'Visible seulement tant qu’aucun serveur d’e-mail n’est réglé. Il est personnel\u00a0: ne le partagez pas.',
      ],
    },
  },
  'api::access-record.access-record': {
    main: 'who',
    list: ['at', 'who', 'what', 'about', 'rows'],
    sort: ['at', 'DESC'],
    rows: [['at', 'what'], ['who', 'name'], ['about', 'subject'], ['rows'], ['filter']],
    fixed: ['at', 'who', 'name', 'what', 'about', 'subject', 'filter', 'rows'],
    fields: {
      at: 'Quand',
      who: 'Qui',
      name: 'Nom',
      what: 'Quoi',
      about: 'De quelle liste',
      subject: ['De quelle fiche', 'Son identifiant.'],
      filter: ['Avec quel filtre', 'Ce qui a été choisi avant d’exporter.'],
      rows: 'Nombre de lignes',
    },
  },
  'api::change-record.change-record': {
    main: 'title',
    list: ['at', 'who', 'action', 'title', 'about'],
    sort: ['at', 'DESC'],
    rows: [['at', 'action'], ['who', 'person'], ['about', 'subject'], ['title', 'language'], ['changes']],
    fixed: ['at', 'person', 'who', 'action', 'about', 'subject', 'language', 'title', 'changes'],
    fields: {
      at: 'Quand',
      person: ['Numéro de la personne', 'Vide\u00a0: un jeton de l’API.'],
      who: 'Qui',
      action: 'Quoi',
      about: 'Type de document',
      subject: ['Quel document', 'Son identifiant.'],
      language: 'Langue',
      title: ['Titre', 'Celui d’alors. Vide pour ce qui parle de personnes.'],
      changes: [
        'Changements',
        'Ce que disait chaque champ avant, et après. Sans les mots pour ce qui parle de personnes.',
      ],
    },
  },
}
