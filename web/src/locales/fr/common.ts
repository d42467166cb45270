import { countFr, numberIn } from '../format'

const number = numberIn('fr')

/** The words of the interface. The words of the campaign come from the CMS. */
export const commonWords = {
  skip: 'Aller au contenu',
  home: 'Accueil',
  mainNavigation: 'Navigation principale',
  breadcrumb: 'Fil d’Ariane',
  menu: 'Menu',
  close: 'Fermer',
  announcement: 'Annonce',
  followUs: 'Nous suivre',
  loading: 'La page arrive…',
  theme: { legend: 'Couleurs', auto: 'Comme mon appareil', light: 'Claires', dark: 'Sombres' },
  missingOne: ['Et', 'vous ?'],
  already: 'Déjà',
  signatories: (count: number) => countFr(count, 'signataire', 'signataires'),
  signatoriesOnly: (count: number): string => (count < 2 ? 'signataire' : 'signataires'),
  placeIsWorth: (count: number) =>
    count === 1 ? 'Un confetti par signature.' : `Un confetti pour ${number(count)} signatures.`,
  holesLeft: (count: number) => `Encore ${countFr(count, 'trou à remplir', 'trous à remplir')}`,
  signaturesLeft: (count: number) => `Encore ${countFr(count, 'signature', 'signatures')}`,
  toReach: (goal: number) => `pour atteindre ${number(goal)}.`,
  goalReached: (goal: number) => `L’objectif de ${number(goal)} est atteint. Et la ronde s’agrandit encore\u202f!`,
  progress: (total: number, goal: number) => `${number(total)} signataires sur un objectif de ${number(goal)}`,
  number,
  quotes: ['« ', ' »'],
  lever: (of: number) => `Levier ${of}\u00a0: `,
  publishedIn: (paper: string) => `Publiée dans ${/^[A-Z]{2,5}$/.test(paper) ? 'le ' : ''}${paper}`,
  readOpEd: 'Lire toute la tribune',
  online: 'En ligne',
  cancelled: 'Annulé',
  register: 'Je m’inscris',
  seeEvent: 'Voir le rendez-vous',
  watchReplay: 'Revoir la rencontre',
  allLevers: 'Tous les leviers',
  toldBy: (name: string) => `Racontée par ${name}`,
  failure: {
    404: {
      title: 'Il manque un morceau',
      text: 'Cette page n’existe pas, ou plus. Elle a peut-\u2060être changé d’adresse, ou une lettre s’est perdue en route.',
    },
    503: {
      title: 'Un coup de ciseaux de trop',
      text: 'Cette page ne peut pas s’afficher pour le moment. Rien n’est perdu : réessayez dans quelques instants.',
    },
    other: {
      title: 'Quelque chose s’est déchiré',
      text: 'L’erreur vient de chez nous. Réessayez dans quelques instants ; si cela continue, écrivez-nous.',
    },
    retry: 'Réessayer',
    backHome: 'Retour à l’accueil',
    elsewhere: 'Ou bien :',
  },
}

export type CommonWords = typeof commonWords
