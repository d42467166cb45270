import type { SignatoryKind } from '@confettis/shared/domain/signatory'
import { countFr, numberIn } from '../format'
import { inAWhile } from './form'

const number = numberIn('fr')

/** « 1re », « 109e », in two pieces: the ending is set in superscript. */
export const place = (of: number): [figure: string, ending: string] => [number(of), of === 1 ? 're' : 'e']

/** The kinds of signatories, as options. */
export const KINDS: { kind: SignatoryKind; label: string }[] = [
  { kind: 'association', label: 'Une association' },
  { kind: 'company', label: 'Une entreprise' },
  { kind: 'public', label: 'Un acteur public' },
  { kind: 'citizen', label: 'Une citoyenne, un citoyen' },
]

/** The page with the form to sign. */
export const signingWords = {
  title: 'Signer la tribune',
  heading: { before: 'Il ne manque que ', shining: 'vous' },
  description: (title: string) =>
    `Ajoutez votre nom à la tribune «\u00a0${title}\u00a0». Une minute suffit, sans créer de compte.`,
  youWillBe: 'Vous serez la ',
  signature: ' signature. Une minute suffit, sans créer de compte.',
  toForm: 'Aller tout de suite au formulaire',
  why: 'Pourquoi, et jusqu’à quand',
  form: 'Je signe',
  what: 'Vous signez ',
  readAgain: 'La relire',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  emailHint: 'Pour vous envoyer le lien qui confirme votre signature. Elle ne sera jamais publiée.',
  kind: 'Vous signez en tant que',
  organisation: 'Organisation',
  role: 'Fonction',
  departement: 'Département',
  departementHint: 'Pour dire où naissent les alliances.',
  noDepartement: 'Je préfère ne pas le dire',
  isPublic: ['Afficher mon nom', ' dans la liste publique des signataires, avec mon organisation et ma fonction.'],
  newsletter: ['Recevoir les nouvelles', ' de la campagne par e-mail, de temps en temps.'],
  consent: 'Votre accord',
  privacy: 'Ce que nous en faisons',
  send: 'Je signe la tribune',
  lastStep:
    'Dernière étape : ouvrez l’e-mail que nous vous envoyons, suivez le lien et confirmez. C’est ce geste qui fait compter votre signature.',
  tally: 'Où en est-on ?',
  rate: 'Encore un peu de patience',
  rateText: (seconds: number | null) =>
    `Plusieurs signatures sont déjà arrivées de votre connexion. Vos réponses sont toujours là\u00a0: renvoyez-les ${inAWhile(seconds)}.`,
  outage: 'Votre signature n’est pas partie',
  outageText:
    'Nous n’avons pas pu l’enregistrer : le problème vient de chez nous, ou de la connexion. Vos réponses sont toujours là : réessayez dans quelques instants.',
  stopped: 'On ne peut pas signer pour le moment',
  kept: 'Elles sont aussi gardées dans ce navigateur, et nulle part ailleurs, jusqu’à ce qu’elles partent.',
  draft: 'Une signature attend d’être envoyée',
  draftText: 'Elle n’avait pas pu partir. Elle est gardée dans ce navigateur seulement.',
  resume: 'La reprendre',
  discard: 'L’effacer',

  sentText: 'Ouvrez le message et suivez son lien : votre signature comptera dès que vous l’aurez confirmée.',
  againText: 'Toujours rien ? Signez une nouvelle fois : cela renvoie l’e-mail, et vous ne compterez qu’une fois.',
  readOpEd: 'Relire la tribune',
}

/** The token page of the first email. */
export const confirmSignatureWords = {
  title: 'Confirmer ma signature',
  heading: 'Plus qu’un geste',
  lead: 'Vous avez voulu signer la tribune. Un bouton, et votre signature compte.',
  readOpEd: 'Relire la tribune',
  whatHappens: 'Ce qui va se passer',
  steps: [
    'Votre signature sera comptée.',
    'Votre nom s’affichera parmi les signataires, seulement si vous l’avez demandé.',
    'Un dernier e-mail vous donnera un lien pour revoir, cacher ou retirer votre signature.',
  ],
  confirm: 'Je confirme ma signature',
  notYou: (days: number) =>
    `Vous n’avez rien signé\u202f? Fermez cette page, et n’y pensez plus\u00a0: sans confirmation, tout est effacé au bout de ${countFr(days, 'jour', 'jours')}.`,
  thanksTitle: 'Merci !',
  thanksHeading: 'Merci !',
  youAre: 'Vous êtes la ',
  signature: ' signature de la tribune.',
  counted: 'Votre signature de la tribune est confirmée.',
  youAreHere: ['Vous', 'voilà !'] as const,
  shown: 'Votre nom rejoint la liste des signataires : laissez-lui quelques instants.',
  hidden: 'Votre nom reste entre nous : il ne sera pas affiché.',
  mail: 'Un e-mail vous attend, avec un lien pour revoir, cacher ou retirer votre signature. Gardez-le.',
  seeWall: 'Voir les signataires',
  shareTitle: 'À deux, c’est déjà une alliance',
  shareText: 'Une personne qui reçoit la tribune de votre part la lit. Deux qui la lisent, et la ronde s’agrandit.',
}

/** The token page of the later emails. */
export const mySignatureWords = {
  title: 'Ma signature',
  heading: 'Votre signature, entre vos mains',
  lead: 'Depuis cette page, vous pouvez revoir ce que nous gardons de vous, afficher ou cacher votre nom, ou retirer votre signature. Rien ne change tant que vous n’appuyez sur aucun bouton.',
  see: 'Voir ma signature',
  withdraw: 'Retirer ma signature',
  mineTitle: 'Ce que nous gardons de vous',
  mineText: 'Tout est là, rien de plus. Nous ne gardons pas votre adresse IP.',
  changedShown: 'C’est fait : votre nom s’affiche parmi les signataires.',
  changedHidden: 'C’est fait : votre nom n’est plus affiché.',
  show: 'Afficher mon nom',
  hide: 'Cacher mon nom',
  download: 'Télécharger ces données (JSON)',
  correct: 'Une erreur ? Écrivez-nous, nous corrigerons.',
  sureHeading: 'Retirer votre signature ?',
  sureText:
    'Votre nom et votre adresse seront effacés tout de suite, et votre signature ne comptera plus. On ne peut pas revenir en arrière, mais vous pourrez signer de nouveau.',
  sureYes: 'Oui, retirer ma signature',
  sureNo: 'Non, la garder',
  goneHeading: 'Votre signature est retirée',
  goneText:
    'Votre nom et votre adresse sont effacés. Un dernier e-mail vous le confirme ; vous n’en recevrez plus d’autre.',
  goneAgain: 'Vous changez d’avis ? On peut signer de nouveau, quand on veut.',
  readOpEd: 'Relire la tribune',
  signAgain: 'Signer la tribune',
  yes: 'Oui',
  no: 'Non',
  since: (date: string) => `Oui, depuis le ${date}`,
  languages: { fr: 'Français', en: 'Anglais' } as Record<string, string>,
}

/** After an invalid token. */
export const invalidSignatureTokenWords = {
  hint: 'Sinon, signez une nouvelle fois : vous recevrez un lien tout neuf, et vous ne compterez qu’une fois.',
  way: { label: 'Signer la tribune', href: '/tribune/signer' },
}

/** The labels of the stored data of a signatory. */
export const OWN_DATA = {
  status: 'État',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  kind: 'En tant que',
  organisation: 'Organisation',
  role: 'Fonction',
  departement: 'Département',
  isPublic: 'Nom affiché',
  newsletter: 'Nouvelles de la campagne',
  consentAt: 'Accord donné le',
  consentVersion: 'Version du texte accepté',
  confirmedAt: 'Confirmée le',
  number: 'Place parmi les signataires du site',
  partner: 'Venue par le partenaire',
  locale: 'Langue',
} as const

/** The state of a signature, for its signatory. */
export const STATES = {
  pending: 'En attente de confirmation',
  quarantined: 'En attente de confirmation',
  confirmed: 'Confirmée',
  withdrawn: 'Retirée',
  expired: 'Effacée, faute de confirmation',
  rejected: 'Écartée',
} as const
