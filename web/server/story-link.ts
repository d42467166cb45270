import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import { useStoryLink, type StoryStep } from '../src/stores/story-link'
import type { Outcome, Receive, Sent } from './form'
import { askWithToken, stepper } from './link'

const { show, answer } = stepper<StoryStep>((pinia, step) => (useStoryLink(pinia).step = step))

/** The button behind the link of the first mail, pressed without JavaScript. */
export const receiveStoryConfirmation: Receive = async ({ via, query }) =>
  answer(await askWithToken(via, '/testimonies/confirm', query), (data) => held('confirmed', data))

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveStoryManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : show(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  [
    'voir',
    async ({ via, query }) => answer(await askWithToken(via, '/testimonies/mine', query), (data) => held('mine', data)),
  ],
  ['reprendre', () => Promise.resolve(show(200, { kind: 'sure' }))],
  [
    'reprendre-oui',
    async ({ via, query }) => answer(await askWithToken(via, '/testimonies/erase', query), () => ({ kind: 'erased' })),
  ],
])

const held = (kind: 'confirmed' | 'mine', data: unknown): StoryStep => ({ kind, held: data as HeldTestimony })
