import type { MailingState } from '@confettis/shared/domain/mailing'

export type Move = 'test' | 'submit' | 'approve' | 'start' | 'pause' | 'resume' | 'cancel'

/** The states that each transition leads from and to. Changed content has to be tested and approved again. */
export const MOVES: Record<Move, { from: readonly MailingState[]; to: MailingState }> = {
  test: { from: ['tested', 'submitted', 'approved', 'cancelled'], to: 'tested' },
  submit: { from: ['tested'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  start: { from: ['approved'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['submitted', 'approved', 'sending', 'paused'], to: 'cancelled' },
}

/** Answered 409, with the message for the team member. */
export class InvalidTransitionError extends Error {}

const STATE_MESSAGES: Record<MailingState, string> = {
  tested: 'Un essai a été envoyé, et l’envoi n’a pas encore été proposé.',
  submitted: 'L’envoi attend l’accord d’une autre personne.',
  approved: 'L’envoi est approuvé, et n’a pas commencé.',
  sending: 'L’envoi est en cours.',
  paused: 'L’envoi est en pause.',
  done: 'L’envoi est terminé.',
  cancelled: 'L’envoi est arrêté.',
}

export const invalidTransition = (state: MailingState) =>
  new InvalidTransitionError(
    `Ce n’est pas possible maintenant. ${STATE_MESSAGES[state]} Rechargez la page pour voir où il en est.`,
  )
