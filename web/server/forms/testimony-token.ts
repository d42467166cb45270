import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { useTestimonyToken, type TestimonyStep } from '../../src/stores/testimony-token'
import type { Outcome, Receive, Sent } from './form'
import { postToken, createTokenSteps } from './token-form'

const { show, answer } = createTokenSteps<TestimonyStep>((pinia, step) => (useTestimonyToken(pinia).step = step))

const ask = ({ query, via }: Sent, what: 'confirm' | 'mine' | 'erase') => postToken(via, `/testimonies/${what}`, query)

/** The button behind the link of the first mail, pressed without JavaScript. */
export const receiveTestimonyConfirmation: Receive = async (sent) =>
  answer(await ask(sent, 'confirm'), (data) => ({ kind: 'confirmed', held: data as OwnTestimony }))

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveTestimonyManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : show(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', async (sent) => answer(await ask(sent, 'mine'), (data) => ({ kind: 'mine', held: data as OwnTestimony }))],
  ['reprendre', () => Promise.resolve(show(200, { kind: 'sure' }))],
  ['reprendre-oui', async (sent) => answer(await ask(sent, 'erase'), () => ({ kind: 'erased' }))],
])
