import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import { useStoryLink, type StoryStep } from '../../src/stores/testimony-token'
import type { Outcome, Receive, Sent } from './form'
import { askWithToken, stepper } from './token-form'

const { show, answer } = stepper<StoryStep>((pinia, step) => (useStoryLink(pinia).step = step))

const ask = ({ query, via }: Sent, what: 'confirm' | 'mine' | 'erase') =>
  askWithToken(via, `/testimonies/${what}`, query)

/** The button behind the link of the first mail, pressed without JavaScript. */
export const receiveStoryConfirmation: Receive = async (sent) =>
  answer(await ask(sent, 'confirm'), (data) => ({ kind: 'confirmed', held: data as HeldTestimony }))

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveStoryManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : show(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', async (sent) => answer(await ask(sent, 'mine'), (data) => ({ kind: 'mine', held: data as HeldTestimony }))],
  ['reprendre', () => Promise.resolve(show(200, { kind: 'sure' }))],
  ['reprendre-oui', async (sent) => answer(await ask(sent, 'erase'), () => ({ kind: 'erased' }))],
])
