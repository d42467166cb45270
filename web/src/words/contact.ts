import { countFr } from './format'

/** A waiting time that a visitor can plan with, from seconds. */
function wait(seconds: number): string {
  if (seconds < 90) return countFr(Math.max(1, Math.ceil(seconds)), 'seconde', 'secondes')
  const minutes = Math.ceil(seconds / 60)
  return minutes < 90 ? countFr(minutes, 'minute', 'minutes') : countFr(Math.ceil(minutes / 60), 'heure', 'heures')
}

/** What the contact page says by itself. */
export const contactWords = {
  title: 'Nous écrire',
  form: 'Votre message',
  allRequired: 'Nous avons besoin de chacune de ces réponses.',
  aboutEvent: (title: string) => `Vous nous écrivez à propos du rendez-vous «\u00a0${title}\u00a0».`,
  firstLine: (title: string) => `Je souhaite m’inscrire\u00a0: ${title}.\n`,
  name: 'Votre nom',
  email: 'Adresse e-mail',
  emailHint: 'Pour vous répondre, et rien d’autre.',
  subject: 'Sujet',
  chooseSubject: 'Choisissez un sujet',
  body: 'Votre message',
  trap: 'Ne remplissez pas ce champ : il est là pour les robots.',
  send: 'Envoyer mon message',
  sending: 'Envoi en cours…',
  fieldSays: (label: string | undefined, message: string) => (label ? `${label}\u00a0: ${message}` : message),
  error: 'Erreur : ',
  summary: (count: number) => (count === 1 ? 'Il reste un point à corriger' : `Il reste ${count} points à corriger`),
  rate: 'Votre message n’est pas encore parti',
  rateText: (seconds: number | null) =>
    `Plusieurs messages sont déjà arrivés de votre connexion. Votre texte est toujours là\u00a0: renvoyez-le ${seconds ? `dans ${wait(seconds)}` : 'dans quelques minutes'}.`,
  outage: 'Votre message n’est pas parti',
  outageText:
    'Nous n’avons pas pu l’enregistrer : le problème vient de chez nous, ou de la connexion. Votre texte est toujours là : réessayez dans quelques instants.',
  kept: 'Il est aussi gardé dans ce navigateur, et nulle part ailleurs, jusqu’à ce qu’il parte.',
  draft: 'Un message attend d’être envoyé',
  draftText: 'Il n’avait pas pu partir. Il est gardé dans ce navigateur seulement.',
  resume: 'Le reprendre',
  discard: 'L’effacer',
  sentTitle: 'C’est bien arrivé',
  sentText: 'Merci de nous avoir écrit. Votre message est enregistré ; nous vous répondrons par e-mail.',
  another: 'Écrire un autre message',
}
