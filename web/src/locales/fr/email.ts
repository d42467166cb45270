import { countFr, numberIn } from '../format'
import { inAWhile } from './form'

const number = numberIn('fr')

/** The page after a form whose confirmation is sent by email. */
export const emailWords = {
  sentTitle: 'Regardez dans vos e-mails',
  sentTo: 'Nous venons d’écrire à ',
  sentPlain: 'Nous venons de vous écrire.',
  sentNone: 'Rien n’arrive ?',
  sentHints: (days: number) => [
    'Laissez-lui quelques minutes : certaines messageries prennent leur temps.',
    'Regardez dans les courriers indésirables et les promotions.',
    `Le lien marche pendant ${countFr(days, 'jour', 'jours')}. Passé ce délai, tout ce que vous avez écrit est effacé.`,
  ],
  wrongAddress: 'Une faute dans l’adresse ? Corrigez-la et renvoyez le formulaire.',
  correct: 'Corriger mes réponses',
  again: 'Revenir au formulaire',
  resend: 'Renvoyer l’e-mail',
  resendIn: (seconds: number) => ` dans ${number(seconds)}\u00a0s`,
  resendSoon: (seconds: number) => `Encore un peu de patience\u00a0: on peut le renvoyer ${inAWhile(seconds)}.`,
  resent: 'C’est renvoyé. Un nouvel e-mail devrait arriver d’ici quelques minutes.',
  resendSpent:
    'Nous avons envoyé autant d’e-mails que possible pour aujourd’hui. Vérifiez l’adresse, ou écrivez-nous : nous chercherons avec vous.',
  resendFailed: (seconds: number | null) => `L’e-mail n’a pas pu être renvoyé. Réessayez ${inAWhile(seconds)}.`,
  write: 'Nous écrire',
}
