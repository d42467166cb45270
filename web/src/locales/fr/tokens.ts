import { inAWhile } from './form'

/** The token pages: invalid tokens and failures. */
export const tokenWords = {
  badTitle: 'Ce lien ne marche plus',
  badText:
    'Il est peut-être trop ancien, déjà remplacé par un plus récent, ou incomplet : certaines messageries coupent les liens en deux.',
  badHints: [
    'Cherchez notre dernier e-mail : c’est son lien qui marche.',
    'Si le lien y est coupé, copiez-le en entier dans la barre d’adresse.',
  ],
  write: 'Nous écrire',
  busy: 'Un instant…',
  failed: 'Cela n’a pas marché',
  failedText: (seconds: number | null) =>
    `Le problème vient de chez nous, ou de la connexion. Rien n’a changé\u00a0: réessayez ${seconds ? inAWhile(seconds) : 'dans quelques instants'}.`,
}
