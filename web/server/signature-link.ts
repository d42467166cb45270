import type { Confirmation, HeldData } from '@confettis/shared/domain/signatory'
import { useSignatureLink, type LinkStep } from '../src/stores/signature-link'
import { postToCms, type Posted, type Via } from './cms-post'
import type { Outcome, Receive, Sent } from './form'

/** Longer than any token. */
const MAX_TOKEN = 200

/** The button behind the link of the first mail, pressed without JavaScript. */
export async function receiveConfirmation({ query, via }: Sent): Promise<Outcome> {
  const posted = await ask(via, '/signatories/confirm', query)
  return shown(posted, (data) => ({ ...(data as Confirmation), kind: 'confirmed' }))
}

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : step(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', ({ query, via }) => showHeld(via, query)],
  ['afficher', (sent) => setVisibility(sent, true)],
  ['cacher', (sent) => setVisibility(sent, false)],
  ['retirer', () => Promise.resolve(step(200, { kind: 'sure' }))],
  ['retirer-oui', withdraw],
  ['telecharger', download],
])

async function withdraw({ query, via }: Sent): Promise<Outcome> {
  return shown(await ask(via, '/signatories/withdraw', query), () => ({ kind: 'withdrawn' }))
}

async function download({ query, via }: Sent): Promise<Outcome> {
  const posted = await ask(via, '/signatories/mine', query)
  if (!posted?.isOk) return shown(posted, () => ({ kind: 'start' }))
  return { file: { name: 'ma-signature.json', type: 'application/json', text: JSON.stringify(posted.data, null, 2) } }
}

async function setVisibility({ query, via }: Sent, isPublic: boolean): Promise<Outcome> {
  const posted = await ask(via, '/signatories/visibility', query, { isPublic })
  return posted?.isOk ? showHeld(via, query, true) : shown(posted, () => ({ kind: 'start' }))
}

async function showHeld(via: Via, query: URLSearchParams, hasChanged?: boolean): Promise<Outcome> {
  const posted = await ask(via, '/signatories/mine', query)
  return shown(posted, (data) => ({ kind: 'mine', held: data as HeldData, hasChanged }))
}

/** Nobody is asked about a link without a token that could be one. */
async function ask(via: Via, path: string, query: URLSearchParams, more: object = {}): Promise<Posted | null> {
  const token = query.get('jeton') ?? ''
  if (!token || token.length > MAX_TOKEN) return NO_TOKEN
  return postToCms(via, path, { token, ...more })
}

const NO_TOKEN: Posted = { isOk: false, status: 404, data: null, message: '', errors: [], retryAfter: null }

function shown(posted: Posted | null, read: (data: unknown) => LinkStep): Outcome {
  if (posted?.isOk) return step(200, read(posted.data))
  if (posted?.status === 404 || posted?.status === 400) return step(404, { kind: 'bad' })
  return step(posted?.status === 429 ? 429 : 503, { kind: 'failed', retryAfter: posted?.retryAfter ?? null })
}

const step = (status: number, to: LinkStep): Outcome => ({
  status,
  prepare: (pinia) => {
    useSignatureLink(pinia).step = to
  },
})
