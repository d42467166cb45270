import type { Kind } from '@confettis/shared/domain/art'
import type { AuthorDisplay, OwnTestimony } from '@confettis/shared/domain/testimony'
import { inAWhile } from './form'
import { countFr, numberIn } from '../format'

const number = numberIn('fr')
const characters = (count: number) => countFr(count, 'caractère', 'caractères')

/** The limits of the text in characters: the shortest, the start of the countdown, the longest. */
const LEAST = 80
const NEARLY_ALL = 19_000
const MAX_SELECTION = 20_000

/** The kinds of partners, as options. */
export const PARTNERS: { kind: Kind; label: string }[] = [
  { kind: 'association', label: 'Une association' },
  { kind: 'company', label: 'Une entreprise' },
  { kind: 'public', label: 'Un acteur public' },
  { kind: 'citizen', label: 'Des citoyennes et citoyens' },
]

/** How the author is named, as options. */
export const SHOWN: { shown: AuthorDisplay; label: string }[] = [
  { shown: 'full', label: 'Avec mon prénom et mon nom' },
  { shown: 'first', label: 'Avec mon prénom seulement' },
  { shown: 'none', label: 'Sans mon nom' },
]

/** The page with the form for a testimony. */
export const testimonyFormWords = {
  title: 'Raconter une alliance',
  heading: 'Racontez votre alliance',
  description: 'Racontez une alliance que vous vivez ou avez vécue : quelques phrases suffisent, sans créer de compte.',
  lead: 'Grande, minuscule, en cours, bancale ou finie : elle peut donner envie à d’autres. Quelques phrases suffisent, sans créer de compte.',
  form: 'Votre histoire',
  storyTitle: 'Un titre',
  storyTitleHint: 'Comme à la une du journal du quartier.',
  story: 'L’histoire',
  storyHint: 'Qui, pour quoi faire, ce qui a coincé, ce qui a changé. Sautez une ligne pour commencer un paragraphe.',
  written: (count: number) => {
    if (count < LEAST) return count ? `Encore ${characters(LEAST - count)} au moins.` : ''
    if (count > MAX_SELECTION) return `${characters(count - MAX_SELECTION)} de trop.`
    return count > NEARLY_ALL ? `Encore ${characters(MAX_SELECTION - count)} au plus.` : `${characters(count)}.`
  },
  partners: 'Qui s’est allié ?',
  partnersHint: 'Les partenaires de cette alliance, le vôtre compris. Laissez vides les lignes en trop.',
  partnerKind: 'Qui',
  partnerName: 'Nom',
  partnerNth: (nth: number) => `Partenaire ${nth}`,
  choosePartner: 'Choisissez',
  addPartner: 'Ajouter un partenaire',
  removePartner: (nth: number) => `Retirer le partenaire ${nth}`,
  removed: 'Partenaire retiré.',
  where: 'Où ?',
  departement: 'Département',
  noDepartement: 'Nulle part en particulier',
  place: 'Lieu',
  placeHint: 'Une ville, un quartier, une vallée.',
  picture: 'Une photo',
  you: 'Et vous ?',
  firstName: 'Prénom',
  lastName: 'Nom',
  shown: 'Comment signer votre histoire',
  email: 'Adresse e-mail',
  emailHint:
    'Pour vous envoyer le lien qui confirme que l’histoire vient de vous, puis vous dire quand elle paraît. Elle ne sera jamais publiée.',
  consentLabel: 'Votre accord',
  consent: [
    'J’accepte que mon histoire paraisse',
    ' sur ce site, signée comme je l’ai choisi. Je peux la reprendre quand je veux.',
  ],
  privacy: 'Ce que nous en faisons',
  next: 'Et ensuite ?',
  steps: [
    'Vous recevez un e-mail : son lien confirme que l’histoire vient bien de vous.',
    'Quelqu’un de l’équipe la lit, et corrige une coquille s’il y en a.',
    'Elle paraît, et vous recevez son adresse. Si nous ne la publions pas, nous vous disons pourquoi.',
  ],
  send: 'Envoyer mon histoire',
  sendingPicture: 'Envoi en cours… Avec une photo, cela peut prendre une minute. Gardez cette page ouverte.',
  rate: 'Encore un peu de patience',
  rateText: (seconds: number | null) =>
    `Plusieurs histoires sont déjà arrivées de votre connexion. La vôtre est toujours là\u00a0: renvoyez-la ${inAWhile(seconds)}.`,
  outage: 'Votre histoire n’est pas partie',
  outageText:
    'Nous n’avons pas pu l’enregistrer : le problème vient de chez nous, ou de la connexion. Tout est toujours là : réessayez dans quelques instants.',
  stopped: 'On ne peut pas raconter pour le moment',
  kept: 'Le texte est aussi gardé dans ce navigateur, et nulle part ailleurs, jusqu’à ce qu’il parte. La photo, non.',
  draft: 'Une histoire attend d’être envoyée',
  draftText: 'Elle n’avait pas pu partir. Son texte est gardé dans ce navigateur seulement.',
  resume: 'La reprendre',
  discard: 'L’effacer',

  sentText: 'Ouvrez le message et suivez son lien : nous lirons votre histoire dès que vous aurez confirmé.',
  againText: 'Une faute dans l’adresse ? Racontez une nouvelle fois, avec la bonne.',
  readOthers: 'Lire d’autres histoires',
}

/** The picture field. */
export const pictureWords = {
  label: 'Choisir une photo',
  hint: 'JPEG, PNG, WebP ou AVIF, 10\u00a0Mo au plus. Le lieu et l’appareil que la photo retient sont effacés. Montrez des personnes seulement si elles sont d’accord.',
  again: 'Choisissez de nouveau votre photo : votre navigateur ne la garde pas d’une fois à l’autre.',
  text: 'Ce qu’on y voit',
  textHint: 'Une phrase pour les personnes qui ne voient pas la photo.',
  preview: 'Aperçu de votre photo',
  chosen: (name: string, bytes: number) =>
    `${name} (${bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1_000))}\u00a0ko` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0Mo`})`,
  noPreview: 'Votre navigateur ne sait pas la montrer, mais elle partira bien.',
  remove: 'Retirer la photo',
  wrongType: 'Ce fichier n’est pas une photo que nous savons lire : choisissez du JPEG, PNG, WebP ou AVIF.',
  tooHeavy:
    'Cette photo pèse plus de 10\u00a0Mo : choisissez-en une plus légère, ou envoyez votre histoire sans photo.',
  tooLarge: 'Cette photo compte plus de 50 millions de points : choisissez-en une plus petite.',
  tooMany:
    'Beaucoup de photos arrivent en même temps. Choisissez de nouveau la vôtre dans un instant, ou envoyez votre histoire sans photo.',
}

/** The token page of the first email. */
export const confirmTestimonyWords = {
  title: 'Confirmer mon histoire',
  heading: 'Plus qu’un geste',
  lead: 'Vous nous avez raconté une alliance. Un bouton, et nous la lisons.',
  whatHappens: 'Ce qui va se passer',
  steps: [
    'Vous confirmez que l’histoire vient de vous.',
    'L’équipe la lit. Rien ne paraît avant.',
    'Vous recevez un e-mail quand elle paraît, ou qui dit pourquoi elle ne paraît pas.',
  ],
  confirm: 'Je confirme mon histoire',
  notYou:
    'Vous n’avez rien raconté\u202f? Fermez cette page, et n’y pensez plus\u00a0: sans confirmation, tout est effacé.',
  thanks: 'Merci !',
  thanksLead: 'Votre adresse est confirmée.',
  mail: 'Un e-mail vous attend, avec un lien pour revoir votre histoire ou la reprendre. Gardez-le.',
}

/** The token page of the later emails. */
export const myTestimonyWords = {
  title: 'Mon histoire',
  heading: 'Votre histoire, entre vos mains',
  lead: 'Depuis cette page, vous pouvez voir où en est votre histoire, revoir ce que nous en gardons, ou la reprendre. Rien ne change tant que vous n’appuyez sur aucun bouton.',
  see: 'Voir mon histoire',
  takeBack: 'Reprendre mon histoire',
  mineHeading: 'Où en est votre histoire',
  mineText: 'Et tout ce que nous en gardons, rien de plus.',
  read: 'La lire sur le site',
  correct: 'Une erreur ? Écrivez-nous, nous corrigerons.',
  reason: 'Ce que l’équipe vous en dit',
  sureHeading: 'Reprendre votre histoire ?',
  sureText:
    'Le texte, la photo, votre nom et votre adresse seront effacés tout de suite, du site aussi si elle y a paru. On ne peut pas revenir en arrière.',
  sureYes: 'Oui, tout effacer',
  sureNo: 'Non, la laisser',
  goneHeading: 'Votre histoire est effacée',
  goneText: 'Le texte, la photo, votre nom et votre adresse : nous n’en gardons rien.',
  readOthers: 'Lire d’autres histoires',
  tell: 'Raconter une autre histoire',
  none: 'Aucune',
  /** The state of the author's email address, which is independent of the state of the text. */
  author: { pending: 'Adresse à confirmer', confirmed: 'Adresse confirmée' } satisfies Record<
    OwnTestimony['author'],
    string
  >,
  standing: ({ author, content, slug }: Pick<OwnTestimony, 'author' | 'content' | 'slug'>) => {
    if (content === 'refused') return 'Nous ne la publierons pas.'
    if (slug) return 'Elle est publiée.'
    if (content === 'accepted')
      return author === 'confirmed'
        ? 'Elle est acceptée, et paraîtra bientôt.'
        : 'Elle est acceptée : il ne manque que votre confirmation.'
    return author === 'confirmed'
      ? 'L’équipe va la lire.'
      : 'Elle attend votre confirmation : le lien est dans notre premier e-mail.'
  },
}

/** After an invalid token. */
export const invalidTestimonyTokenWords = {
  hint: 'Sinon, racontez une nouvelle fois : vous recevrez un lien tout neuf.',
  way: { label: 'Raconter une alliance', href: '/temoignages/raconter' },
}

/** The labels of the stored data of a testimony. */
export const OWN_TESTIMONY = {
  title: 'Titre',
  author: 'Vous',
  sentAt: 'Envoyée le',
  partners: 'Partenaires',
  departement: 'Département',
  place: 'Lieu',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  shown: 'Signature',
  story: 'Texte',
} as const
