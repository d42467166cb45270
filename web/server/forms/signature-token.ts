import type { Confirmation, OwnData } from '@confettis/shared/domain/signatory'
import { useSignatureToken, type SignatureStep } from '../../src/stores/signature-token'
import type { Outcome, Receive, Sent } from './form'
import { postToken, createTokenSteps } from './token-form'

const { show, answer, refuse } = createTokenSteps<SignatureStep>(
  (pinia, step) => (useSignatureToken(pinia).step = step),
)

/** The button behind the link of the first mail, pressed without JavaScript. */
export async function receiveConfirmation({ query, via }: Sent): Promise<Outcome> {
  const posted = await postToken(via, '/signatories/confirm', query)
  return answer(posted, (data) => ({ ...(data as Confirmation), kind: 'confirmed' }))
}

/** The buttons behind the link of the later mails, pressed without JavaScript: what is asked stands in `geste`. */
export async function receiveManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : show(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', (sent) => showHeld(sent)],
  ['afficher', (sent) => setVisibility(sent, true)],
  ['cacher', (sent) => setVisibility(sent, false)],
  ['retirer', () => Promise.resolve(show(200, { kind: 'sure' }))],
  ['retirer-oui', withdraw],
  ['telecharger', download],
])

async function withdraw({ query, via }: Sent): Promise<Outcome> {
  return answer(await postToken(via, '/signatories/withdraw', query), () => ({ kind: 'withdrawn' }))
}

async function download({ query, via }: Sent): Promise<Outcome> {
  const posted = await postToken(via, '/signatories/mine', query)
  if (!posted?.isOk) return refuse(posted)
  return { file: { name: 'ma-signature.json', type: 'application/json', text: JSON.stringify(posted.data, null, 2) } }
}

async function setVisibility(sent: Sent, isPublic: boolean): Promise<Outcome> {
  const posted = await postToken(sent.via, '/signatories/visibility', sent.query, { isPublic })
  return posted?.isOk ? showHeld(sent, true) : refuse(posted)
}

async function showHeld({ query, via }: Sent, hasChanged?: boolean): Promise<Outcome> {
  const posted = await postToken(via, '/signatories/mine', query)
  return answer(posted, (data) => ({ kind: 'mine', held: data as OwnData, hasChanged }))
}
