import type { LabelTable } from '../table'
import { DEPARTEMENT, LANGUAGE, SEO, SUSPICION, UNREACHABLE } from './hints'

export const SIGNING: LabelTable = {
  'api::op-ed.op-ed': {
    main: 'title',
    rows: [
      ['title'],
      [
        ['publishedIn', 4],
        ['publishedOn', 4],
        ['publishedUrl', 4],
      ],
      ['excerpt'],
      ['body'],
      ['goal', 'initialCount'],
      ['closesAt'],
      [
        ['paused', 4],
        ['pauseMessage', 8],
      ],
      [
        ['consentText', 8],
        ['consentVersion', 4],
      ],
      ['seo'],
    ],
    fields: {
      title: 'Titre',
      publishedIn: 'Publiée dans',
      publishedOn: 'Publiée le',
      publishedUrl: ['Lien vers la publication', 'L’adresse de l’article, en https://.'],
      excerpt: ['Extrait', 'Deux paragraphes, montrés sur la page d’accueil.'],
      body: 'Texte de la tribune',
      initialCount: ['Signataires de la publication', 'Ils s’ajoutent aux signatures recueillies sur le site.'],
      goal: ['Objectif', 'Le nombre de signatures que l’on vise.'],
      closesAt: ['Fin des signatures', 'Après cette date, plus personne ne peut signer. Vide\u00a0: pas de fin.'],
      paused: ['Mettre en pause', 'Les signatures sont suspendues tant que c’est coché.'],
      pauseMessage: ['Message de pause', 'Affiché à la place du formulaire.'],
      consentText: ['Texte du consentement', 'Ce que l’on accepte en signant. Changez aussi sa version.'],
      consentVersion: ['Version du consentement', 'Par exemple «\u00a02026-01\u00a0».'],
      seo: SEO,
    },
  },
  'api::signatory.signatory': {
    main: 'lastName',
    list: ['consentAt', 'firstName', 'lastName', 'state', 'kind', 'departement'],
    // By the table's own key, the newest first: by anything else a million rows would be put in order for every page.
    sort: ['id', 'DESC'],
    isVolume: true,
    rows: [
      ['state', 'kind'],
      ['firstName', 'lastName'],
      ['organisation', 'role'],
      ['departement', 'isPublic', 'newsletter'],
      ['consentAt', 'confirmedAt'],
      ['number', 'consentVersion', 'language'],
      ['partner', 'suspicion', 'unreachable'],
      ['newsletterAt', 'remindedAt'],
      ['withdrawnAt'],
    ],
    fixed: [
      'number',
      'confirmedAt',
      'newsletterAt',
      'language',
      'partner',
      'consentVersion',
      'consentAt',
      'suspicion',
      'unreachable',
      'remindedAt',
      'withdrawnAt',
    ],
    fields: {
      state: ['État', 'Seules les signatures confirmées comptent. Mise de côté\u00a0: à vous d’en juger.'],
      firstName: 'Prénom',
      lastName: 'Nom',
      kind: 'Signe au titre de',
      organisation: 'Organisation',
      role: 'Fonction',
      departement: DEPARTEMENT,
      isPublic: ['Nom affiché', 'La personne a dit oui à l’affichage de son nom.'],
      number: ['Numéro', 'Sa place parmi les signatures confirmées ici.'],
      confirmedAt: 'Confirmée le',
      newsletter: 'Lettre d’information',
      newsletterAt: 'Inscription à la lettre le',
      language: LANGUAGE,
      partner: ['Partenaire', 'Le code du site partenaire d’où vient la signature.'],
      consentVersion: [
        'Version du consentement',
        'Le texte que la personne a accepté, tel que numéroté dans la tribune.',
      ],
      consentAt: 'Signée le',
      suspicion: SUSPICION,
      unreachable: UNREACHABLE,
      remindedAt: 'Rappel envoyé le',
      withdrawnAt: 'Retirée le',
    },
  },
  'api::signing-rule.signing-rule': {
    rows: [
      ['proofEffort', 'perMailbox'],
      ['perAddress', 'perAddressWithoutProof'],
      ['blocked', 'allowed'],
      ['disposableDomains'],
      ['aliasRules'],
      [
        ['alertPerAddress', 4],
        ['alertPerDomain', 4],
        ['alertPerName', 4],
      ],
      ['usualDomains'],
      ['alertAddress'],
    ],
    fields: {
      proofEffort: [
        'Effort demandé au navigateur',
        'Le nombre de calculs qui prouvent que l’on n’est pas un robot. 20\u202f000 prennent une à deux secondes à un téléphone ancien, pendant que l’on remplit le formulaire. Montez-le pendant une attaque.',
      ],
      perAddress: ['Signatures par connexion', 'En dix minutes. Au-delà, le site demande d’attendre.'],
      perAddressWithoutProof: [
        'Signatures par connexion, sans preuve',
        'En dix minutes, quand le navigateur n’a pas fait le calcul (sans JavaScript).',
      ],
      perMailbox: [
        'Signatures par adresse e-mail',
        'En une heure. Au-delà, elles sont ignorées sans que rien ne le montre.',
      ],
      blocked: [
        'Liste de blocage',
        'Une ligne par entrée\u00a0: une adresse e-mail, un domaine (exemple.fr) ou des adresses IP (192.0.2.0/24). Leurs signatures sont ignorées sans que rien ne le montre. Une adresse e-mail est remplacée par une empreinte (boite:…) dès l’enregistrement.',
      ],
      allowed: [
        'Liste de confiance',
        'Même forme. Ces signatures ne sont jamais mises de côté, et ces adresses IP n’ont pas de limite. L’entrée la plus précise l’emporte\u00a0: l’adresse e-mail, puis le domaine, puis l’adresse IP.',
      ],
      disposableDomains: [
        'Messageries jetables',
        'Un domaine par ligne, en plus de milliers de messageries jetables déjà connues. Les signatures qui en viennent sont mises de côté, pour que vous en jugiez. Pour en accepter une, ajoutez-la à la liste de confiance.',
      ],
      aliasRules: [
        'Adresses équivalentes',
        'Quelles adresses mènent à la même boîte. Changez-les avec prudence\u00a0: les signatures déjà reçues sont comparées avec les règles du moment.',
      ],
      alertPerAddress: [
        'Alerte\u00a0: signatures par connexion',
        'Dans l’heure. À partir de ce nombre, une alerte s’affiche et part par e-mail, une fois par jour. 0\u00a0: jamais.',
      ],
      alertPerDomain: [
        'Alerte\u00a0: signatures par messagerie',
        'Dans l’heure, avec des adresses e-mail du même domaine. 0\u00a0: jamais.',
      ],
      alertPerName: [
        'Alerte\u00a0: signatures par forme de nom',
        'Dans l’heure, avec le même nom, aux chiffres près. 0\u00a0: jamais.',
      ],
      usualDomains: [
        'Messageries habituelles',
        'Un domaine par ligne. Beaucoup de personnes y ont leur adresse\u00a0: elles ne déclenchent pas d’alerte.',
      ],
      alertAddress: [
        'Qui reçoit les alertes',
        'Une adresse e-mail de l’équipe. Vide\u00a0: elles ne s’affichent que dans l’administration.',
      ],
    },
  },
}
