import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import { useStoryLink, type StoryStep } from '../src/stores/story-link'
import { postToCms, type Posted } from './cms-post'
import type { Outcome, Receive, Sent } from './form'

/** Longer than any token. */
const MAX_TOKEN = 200

/** The button behind the link of the first mail, pressed without JavaScript. */
export const receiveStoryConfirmation: Receive = async (sent) =>
  shown(await ask(sent, 'confirm'), (data) => ({ kind: 'confirmed', held: data as HeldTestimony }))

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveStoryManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : step(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', async (sent) => shown(await ask(sent, 'mine'), (data) => ({ kind: 'mine', held: data as HeldTestimony }))],
  ['reprendre', () => Promise.resolve(step(200, { kind: 'sure' }))],
  ['reprendre-oui', async (sent) => shown(await ask(sent, 'erase'), () => ({ kind: 'erased' }))],
])

/** Nobody is asked about a link without a token that could be one. */
async function ask({ query, via }: Sent, what: 'confirm' | 'mine' | 'erase'): Promise<Posted | null | 'no token'> {
  const token = query.get('jeton') ?? ''
  return !token || token.length > MAX_TOKEN ? 'no token' : postToCms(via, `/testimonies/${what}`, { token })
}

function shown(posted: Posted | null | 'no token', read: (data: unknown) => StoryStep): Outcome {
  if (posted === 'no token' || posted?.status === 404 || posted?.status === 400) return step(404, { kind: 'bad' })
  if (posted?.isOk) return step(200, read(posted.data))
  return step(posted?.status === 429 ? 429 : 503, { kind: 'failed', retryAfter: posted?.retryAfter ?? null })
}

const step = (status: number, to: StoryStep): Outcome => ({
  status,
  prepare: (pinia) => {
    useStoryLink(pinia).step = to
  },
})
