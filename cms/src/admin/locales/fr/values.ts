import { EMAIL_KINDS, EMAILS } from '../../../email/kinds'

const ART = {
  none: 'Aucun',
  ribambelle: 'Ribambelle',
  strip: 'Bande de papier',
  plant: 'Plante',
  table: 'Table',
  'town-hall': 'Mairie',
  umbrella: 'Parapluie',
  seesaw: 'Balançoire',
  frond: 'Feuillage',
  cup: 'Tasse',
  boat: 'Bateau',
  megaphone: 'Mégaphone',
  'lever-1': 'Levier 1',
  'lever-2': 'Levier 2',
  'lever-3': 'Levier 3',
  'lever-4': 'Levier 4',
  'lever-5': 'Levier 5',
  'lever-6': 'Levier 6',
  'lever-7': 'Levier 7',
  'lever-other': 'Un autre levier',
}

const PAPER = {
  ground: 'Fond de la page',
  soleil: 'Soleil (jaune)',
  rose: 'Rose',
  prairie: 'Prairie (vert)',
  outremer: 'Outremer (bleu)',
  vermillon: 'Vermillon (rouge)',
  encre: 'Encre (sombre)',
}

const KIND = {
  association: 'Association',
  company: 'Entreprise',
  public: 'Acteur public',
  citizen: 'Citoyenne ou citoyen',
  alliance: 'Alliance',
}

const NETWORK = {
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  x: 'X',
  instagram: 'Instagram',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  youtube: 'YouTube',
}

/** States of signatures, registrations and testimonies. */
const STATE = {
  pending: 'À confirmer',
  confirmed: 'Confirmée',
  withdrawn: 'Retirée',
  expired: 'Jamais confirmée',
  rejected: 'Rejetée',
  quarantined: 'Mise de côté',
  requested: 'À accepter',
  waiting: 'En liste d’attente',
  attended: 'Était là',
  cancelled: 'Annulée',
  refused: 'Refusée',
  'to-read': 'À lire',
  accepted: 'Acceptée',
}

const SUSPICION = {
  honeypot: 'Piège à robots rempli',
  hasty: 'Formulaire rempli trop vite',
  disposable: 'Adresse jetable',
}

const SUBJECT = {
  question: 'Une question',
  sign: 'Une signature',
  register: 'Une inscription',
  testimony: 'Une histoire',
  partner: 'Porter la campagne',
  press: 'Presse',
  accessibility: 'Accessibilité',
  privacy: 'Données personnelles',
  others: 'Tous les autres',
}

const EMAIL_STATE = {
  queued: 'En attente',
  sending: 'En cours d’envoi',
  sent: 'Parti',
  failed: 'Abandonné',
}

const EMAIL_KIND = Object.fromEntries(EMAIL_KINDS.map((kind) => [kind, EMAILS[kind].label]))

/** Actions of the audit log. */
const CHANGE = {
  create: 'A créé',
  clone: 'A copié',
  update: 'A modifié',
  discardDraft: 'A abandonné le brouillon',
  delete: 'A supprimé',
  publish: 'A publié',
  unpublish: 'A dépublié',
}

const OTHERS = {
  fr: 'Français',
  en: 'Anglais',
  full: 'Prénom et nom',
  first: 'Prénom seul',
  text: 'En quelques mots',
  choice: 'Un choix dans une liste',
  'yes-no': 'Oui ou non',
  message: 'Répondre à un message',
  story: 'Refuser une histoire',
  reveal: 'A fait afficher une adresse',
  export: 'A exporté une liste',
}

/** Strapi uses the value of an enumeration as message id. */
export const VALUES: Record<string, string> = {
  // Before STATE: `withdrawn` is a kind of email and a state of a signature, and shown as the state.
  ...EMAIL_KIND,
  ...EMAIL_STATE,
  ...ART,
  ...PAPER,
  ...KIND,
  ...NETWORK,
  ...STATE,
  ...SUSPICION,
  ...SUBJECT,
  ...CHANGE,
  ...OTHERS,
}
