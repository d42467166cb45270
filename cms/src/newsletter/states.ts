import type { MailingState } from '@confettis/shared/domain/mailing'

export type Move = 'test' | 'submit' | 'approve' | 'start' | 'pause' | 'resume' | 'cancel'

/** From where to where. What was changed after its test is tested, and approved, anew. */
export const MOVES: Record<Move, { from: readonly MailingState[]; to: MailingState }> = {
  test: { from: ['tested', 'submitted', 'approved', 'cancelled'], to: 'tested' },
  submit: { from: ['tested'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  start: { from: ['approved'], to: 'sending' },
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['submitted', 'approved', 'sending', 'paused'], to: 'cancelled' },
}

/** What somebody wanted to do cannot be done now; answered 409, in words for them. */
export class InvalidTransitionError extends Error {}

const STANDING: Record<MailingState, string> = {
  tested: 'Un essai a été envoyé, et l’envoi n’a pas encore été proposé.',
  submitted: 'L’envoi attend l’accord d’une autre personne.',
  approved: 'L’envoi est approuvé, et n’a pas commencé.',
  sending: 'L’envoi est en cours.',
  paused: 'L’envoi est en pause.',
  done: 'L’envoi est terminé.',
  cancelled: 'L’envoi est arrêté.',
}

/** Where it stands, to whoever wants something else. */
export const invalidTransition = (state: MailingState) =>
  new InvalidTransitionError(
    `Ce n’est pas possible maintenant. ${STANDING[state]} Rechargez la page pour voir où il en est.`,
  )
