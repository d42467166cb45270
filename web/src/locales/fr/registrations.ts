import type { RegistrationState } from '@confettis/shared/domain/registration'
import { inAWhile } from './form'
import { countFr } from '../format'

/** The state of a registration, for its registrant. */
const STATES: Record<RegistrationState, string> = {
  pending: 'En attente de votre confirmation : suivez le lien de notre premier e-mail.',
  requested: 'Demande transmise à l’équipe : sa réponse viendra par e-mail.',
  waiting: 'Sur la liste d’attente : un e-mail vous préviendra dès qu’une place se libère.',
  confirmed: 'Votre place est retenue.',
  attended: 'Vous y étiez. Merci d’être venue, merci d’être venu !',
  cancelled: 'Inscription annulée.',
  refused: 'L’équipe n’a pas pu vous donner de place cette fois-ci.',
  expired: 'Effacée, faute de confirmation.',
}
export const stateOf = (state: RegistrationState): string => STATES[state]

interface Outcome {
  title: string
  text: string
}

/** The state of a registration after its token page. */
const OUTCOMES: Partial<Record<RegistrationState, Outcome>> = {
  confirmed: {
    title: 'C’est noté, à bientôt !',
    text: 'Votre place est retenue. Un e-mail vous attend, avec tout ce qu’il faut pour venir et un lien pour changer ou annuler.',
  },
  attended: { title: 'Vous êtes là !', text: 'Votre venue est notée. Bonne rencontre.' },
  waiting: {
    title: 'Vous êtes sur la liste d’attente',
    text: 'Toutes les places sont prises pour le moment. Dès qu’une se libère, elle est pour vous, dans l’ordre d’arrivée, et un e-mail vous prévient. Vous n’avez rien d’autre à faire.',
  },
  requested: {
    title: 'Votre demande est partie',
    text: 'L’équipe la regarde, et vous répondra par e-mail. Vous n’avez rien d’autre à faire.',
  },
  cancelled: {
    title: 'C’est annulé',
    text: 'Merci de l’avoir dit : la personne suivante sur la liste d’attente peut venir à votre place. Un e-mail vous le confirme.',
  },
}
const NO_SEAT: Outcome = {
  title: 'Vous n’avez pas de place pour cette fois',
  text: 'Cette inscription n’est plus valable. On peut s’inscrire de nouveau tant que les inscriptions sont ouvertes.',
}
export const outcomeOf = (state: RegistrationState): Outcome => OUTCOMES[state] ?? NO_SEAT

/** After an invalid token. */
export const invalidRegistrationTokenWords = {
  hint: 'Sinon, inscrivez-vous une nouvelle fois : vous recevrez un lien tout neuf, et vous n’aurez qu’une seule place.',
  way: { label: 'Voir l’agenda', href: '/evenements' },
}

/** The token pages of registrations. */
export const registrationWords = {
  confirmTitle: 'Confirmer ma venue',
  confirmHeading: 'Plus qu’un geste',
  confirmLead: 'Vous avez voulu participer à un rendez-vous. Un bouton, et c’est confirmé.',
  whatHappens: 'Ce qui va se passer',
  confirmSteps: [
    'S’il reste une place, elle est à vous, et un e-mail vous dit comment venir.',
    'Si tout est pris, vous entrez sur la liste d’attente, dans l’ordre d’arrivée.',
    'Si l’équipe regarde les demandes une à une, la vôtre lui parvient.',
  ],
  confirm: 'Je confirme ma venue',
  notYou: (days: number) =>
    `Vous n’avez rien demandé\u202f? Fermez cette page, et n’y pensez plus\u00a0: sans confirmation, tout est effacé au bout de ${countFr(days, 'jour', 'jours')}.`,

  cancelTitle: 'Annuler ma venue',
  cancelHeading: 'Vous ne pouvez plus venir ?',
  cancelLead: 'Rendez votre place d’un bouton : la personne suivante sur la liste d’attente la reçoit aussitôt.',
  giveBack: 'Oui, je rends ma place',
  keep: 'Non, je viens',
  keepText:
    'Rien ne change tant que vous n’appuyez pas sur ce bouton. On ne pourra pas vous garantir de place ensuite.',

  title: 'Mes inscriptions',
  heading: 'Vos inscriptions, entre vos mains',
  lead: 'Depuis cette page, vous pouvez revoir vos inscriptions, changer vos réponses, rendre une place, ou tout faire effacer. Rien ne change tant que vous n’appuyez sur aucun bouton.',
  see: 'Voir mes inscriptions',
  mineHeading: 'Vos inscriptions',
  mineLead: (count: number) =>
    count ? `${countFr(count, 'inscription', 'inscriptions')} à cette adresse.` : 'Aucune inscription à cette adresse.',
  notices: { changed: 'C’est enregistré.', cancelled: 'C’est annulé : la place est rendue.' },
  eventCancelled: 'Ce rendez-vous est annulé.',
  onlineLink: 'Pour rejoindre la rencontre :',
  change: 'Modifier mes réponses',
  save: 'Enregistrer',
  leave: 'Ne rien changer',
  cancel: 'Annuler ma venue',
  cancelSure: 'Annuler votre venue ?',
  cancelText: 'Votre place ira à la personne suivante. On ne pourra pas vous la garantir si vous changez d’avis.',
  cancelYes: 'Oui, je rends ma place',
  cancelNo: 'Non, je viens',
  data: 'Vos données',
  dataText:
    'Tout ce que nous gardons de vous pour ces rendez-vous est affiché ici. Nous ne gardons pas votre adresse IP.',
  download: 'Télécharger ces données (JSON)',
  erase: 'Tout faire effacer',
  eraseSure: 'Tout effacer ?',
  eraseText:
    'Toutes ces inscriptions, passées et à venir, seront effacées tout de suite, et vos places rendues. On ne peut pas revenir en arrière.',
  eraseYes: 'Oui, tout effacer',
  eraseNo: 'Non, garder',
  erasedHeading: 'Tout est effacé',
  erasedText: 'Nous ne gardons plus rien de vos inscriptions, et vos places sont rendues.',
  seeAgenda: 'Voir l’agenda',

  rate: 'Encore un peu de patience',
  rateText: (seconds: number | null) => `Rien n’est perdu\u00a0: enregistrez de nouveau ${inAWhile(seconds)}.`,
  outage: 'Ce n’est pas enregistré',
  outageText:
    'Le problème vient de chez nous, ou de la connexion. Vos réponses sont toujours là : réessayez dans quelques instants.',
  stopped: 'On ne peut plus rien changer',
}
