import { useUnsubscribe, type UnsubscribeStep } from '../../src/stores/unsubscribe'
import type { Receive } from './form'
import { postToken, createTokenSteps } from './token-form'

const { answer } = createTokenSteps<UnsubscribeStep>((pinia, step) => (useUnsubscribe(pinia).step = step))

/** The button behind the link below every piece of news, pressed without JavaScript, or by a mailbox for its owner. */
export const receiveUnsubscribe: Receive = async ({ query, via }) =>
  answer(await postToken(via, '/updates/unsubscribe', query), () => ({ kind: 'left' }))
