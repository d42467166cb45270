import { useLeavingLink, type LeavingStep } from '../src/stores/leaving-link'
import type { Receive } from './form'
import { askWithToken, stepper } from './link'

const { answer } = stepper<LeavingStep>((pinia, step) => (useLeavingLink(pinia).step = step))

/** The button behind the link below every piece of news, pressed without JavaScript, or by a mailbox for its owner. */
export const receiveLeaving: Receive = async ({ query, via }) =>
  answer(await askWithToken(via, '/updates/unsubscribe', query), () => ({ kind: 'left' }))
