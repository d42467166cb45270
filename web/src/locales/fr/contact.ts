import { inAWhile } from './form'

/** The contact page. */
export const contactWords = {
  title: 'Nous écrire',
  form: 'Votre message',
  allRequired: 'Nous avons besoin de chacune de ces réponses.',
  name: 'Votre nom',
  email: 'Adresse e-mail',
  emailHint: 'Pour vous répondre, et rien d’autre.',
  subject: 'Sujet',
  chooseSubject: 'Choisissez un sujet',
  body: 'Votre message',
  send: 'Envoyer mon message',
  rate: 'Votre message n’est pas encore parti',
  rateText: (seconds: number | null) =>
    `Plusieurs messages sont déjà arrivés de votre connexion. Votre texte est toujours là\u00a0: renvoyez-le ${inAWhile(seconds)}.`,
  outage: 'Votre message n’est pas parti',
  outageText:
    'Nous n’avons pas pu l’enregistrer : le problème vient de chez nous, ou de la connexion. Votre texte est toujours là : réessayez dans quelques instants.',
  kept: 'Il est aussi gardé dans ce navigateur, et nulle part ailleurs, jusqu’à ce qu’il parte.',
  draft: 'Un message attend d’être envoyé',
  draftText: 'Il n’avait pas pu partir. Il est gardé dans ce navigateur seulement.',
  resume: 'Le reprendre',
  discard: 'L’effacer',
  sentTitle: 'C’est bien arrivé',
  sentText:
    'Merci de nous avoir écrit. Votre message est enregistré : un e-mail vous le confirme, et nous y répondrons de la même façon.',
  testimony: [
    'Une alliance à raconter ? ',
    'Il y a un formulaire pour cela',
    ', avec une place pour la photo.',
  ] as const,
  another: 'Écrire un autre message',
}
