import { useLeavingLink, type LeavingStep } from '../../src/stores/unsubscribe'
import type { Receive } from './form'
import { askWithToken, stepper } from './token-form'

const { answer } = stepper<LeavingStep>((pinia, step) => (useLeavingLink(pinia).step = step))

/** The button behind the link below every piece of news, pressed without JavaScript, or by a mailbox for its owner. */
export const receiveLeaving: Receive = async ({ query, via }) =>
  answer(await askWithToken(via, '/updates/unsubscribe', query), () => ({ kind: 'left' }))
