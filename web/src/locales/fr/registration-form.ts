import { inAWhile } from './form'

/** The page with the form to register. */
export const registrationFormWords = {
  labels: {
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'Adresse e-mail',
    organisation: 'Organisation',
    role: 'Fonction',
    departement: 'Département',
    needs: 'De quoi avez-vous besoin pour participer ?',
  },
  title: (event: string) => `S’inscrire\u00a0: ${event}`,
  description: (event: string) =>
    `Inscrivez-vous au rendez-vous «\u00a0${event}\u00a0». Une demi-minute suffit, sans créer de compte.`,
  heading: 'Je m’inscris',
  headingClosed: 'Les inscriptions',
  facts: 'Le rendez-vous',
  closedTitle: {
    cancelled: 'Ce rendez-vous est annulé',
    past: 'Ce rendez-\u2060vous a eu lieu',
    early: 'C’est un peu tôt',
    late: 'Les inscriptions sont closes',
  },
  form: 'Je viens',
  waitingForm: 'Liste d’attente',
  full: 'C’est complet pour le moment. Inscrivez-vous sur la liste d’attente : dès qu’une place se libère, elle est pour vous, dans l’ordre des inscriptions, et un e-mail vous prévient.',
  approval: 'L’équipe regarde chaque demande : elle vous répondra par e-mail, une fois votre adresse confirmée.',
  emailHint: 'Pour confirmer votre venue et vous envoyer ce qu’il faut savoir. Elle ne sera jamais publiée.',
  departementHint: 'Pour savoir d’où l’on vient.',
  noDepartement: 'Je préfère ne pas le dire',
  needsHint:
    'Un accès en fauteuil, une interprétation en langue des signes, un sous-titrage… L’équipe d’accueil seule le lit, et c’est effacé une semaine après le rendez-vous.',
  newsletter: ['Recevoir les nouvelles', ' de la campagne par e-mail, de temps en temps.'],
  why: 'Vos réponses servent à préparer ce rendez-vous, et à rien d’autre.',
  privacy: 'Ce que nous en faisons',
  yes: 'Oui',
  no: 'Non',
  noAnswer: 'Je préfère ne pas répondre',
  choose: 'Choisissez une réponse',
  send: 'Je m’inscris',
  sendWaiting: 'Je rejoins la liste d’attente',
  lastStep:
    'Dernière étape : ouvrez l’e-mail que nous vous envoyons, suivez le lien et confirmez. C’est ce geste qui retient votre place.',
  rate: 'Encore un peu de patience',
  rateText: (seconds: number | null) =>
    `Plusieurs inscriptions sont déjà arrivées de votre connexion. Vos réponses sont toujours là\u00a0: renvoyez-les ${inAWhile(seconds)}.`,
  outage: 'Votre inscription n’est pas partie',
  outageText:
    'Nous n’avons pas pu l’enregistrer : le problème vient de chez nous, ou de la connexion. Vos réponses sont toujours là : réessayez dans quelques instants.',
  stopped: 'On ne peut pas s’inscrire pour le moment',
  kept: 'Elles sont aussi gardées dans ce navigateur, et nulle part ailleurs, jusqu’à ce qu’elles partent.',
  draft: 'Une inscription attend d’être envoyée',
  draftText: 'Elle n’avait pas pu partir. Elle est gardée dans ce navigateur seulement.',
  resume: 'La reprendre',
  discard: 'L’effacer',
  sentText: 'Ouvrez le message et suivez son lien : votre place sera retenue dès que vous l’aurez confirmée.',
  sentForApproval:
    'Ouvrez le message et suivez son lien : votre demande ira à l’équipe dès que vous l’aurez confirmée.',
  againText:
    'Toujours rien ? Inscrivez-vous une nouvelle fois : cela renvoie l’e-mail, et vous n’aurez qu’une seule place.',
}
