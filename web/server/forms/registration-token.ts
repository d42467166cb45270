import {
  registrationChangeSchema,
  type OwnRegistration,
  type RegistrationChange,
  type RegistrationStatus,
} from '@confettis/shared/domain/registration'
import { check } from '@confettis/shared/validation'
import { guestIn, readChange } from '../../src/lib/forms/registration'
import { useChangeForm, type GuestValues } from '../../src/stores/registration-form'
import { useRegistrationToken, type Asked, type RegistrationStep } from '../../src/stores/registration-token'
import { postToCms } from './cms-form-client'
import { toFormErrors, renderFormAgain, type Outcome, type Receive, type Sent, type Wrong } from './form'
import { postToken, createTokenSteps, tokenIn } from './token-form'
import { readGuestForm } from './registration'

type Mine = Extract<RegistrationStep, { kind: 'mine' }>

const { show, answer, refuse } = createTokenSteps<RegistrationStep>(
  (pinia, step) => (useRegistrationToken(pinia).step = step),
)

/** The button behind the link of the first mail, pressed without JavaScript. */
export const receiveRegistrationConfirmation: Receive = (sent) => settle(sent, '/registrations/confirm')

/** The button behind the link to give a seat back. */
export const receiveCancellation: Receive = (sent) => settle(sent, '/registrations/cancel')

async function settle({ query, via }: Sent, path: string): Promise<Outcome> {
  const posted = await postToken(via, path, query)
  return answer(posted, (data) => ({ kind: 'done', standing: data as RegistrationStatus }))
}

/** The buttons behind the link to all registrations: what is asked stands in `geste`, about which one in `inscription`. */
export async function receiveRegistrationManagement(sent: Sent): Promise<Outcome> {
  const gesture = GESTURES.get(sent.form.get('geste') ?? '')
  return gesture ? gesture(sent) : show(200, { kind: 'start' })
}

const GESTURES = new Map<string, Receive>([
  ['voir', (sent) => showMine(sent)],
  ['garder', (sent) => showMine(sent)],
  ['annuler', (sent) => showMine(sent, { asked: { what: 'cancel', id: idIn(sent) } })],
  ['effacer', (sent) => showMine(sent, { asked: { what: 'erase' } })],
  ['annuler-oui', cancelOne],
  ['effacer-oui', erase],
  ['modifier', (sent) => withOne(sent, (held, one) => edit(held, one, guestIn(one)))],
  ['enregistrer', (sent) => withOne(sent, (held, one) => change(sent, held, one))],
  ['telecharger', download],
])

const idIn = ({ form }: Sent): string => form.get('inscription') ?? ''
const mine = ({ via, query }: Sent) => postToken(via, '/registrations/mine', query)

async function showMine(sent: Sent, more: { asked?: Asked; told?: Mine['told'] } = {}): Promise<Outcome> {
  return answer(await mine(sent), (data) => ({ kind: 'mine', held: data as OwnRegistration[], ...more }))
}

async function cancelOne(sent: Sent): Promise<Outcome> {
  const posted = await postToken(sent.via, '/registrations/cancel', sent.query, { registration: idIn(sent) })
  return posted?.isOk ? showMine(sent, { told: 'cancelled' }) : refuse(posted)
}

async function erase({ via, query }: Sent): Promise<Outcome> {
  return answer(await postToken(via, '/registrations/erase', query), () => ({ kind: 'erased' }))
}

async function download(sent: Sent): Promise<Outcome> {
  const posted = await mine(sent)
  if (!posted?.isOk) return refuse(posted)
  return {
    file: { name: 'mes-inscriptions.json', type: 'application/json', text: JSON.stringify(posted.data, null, 2) },
  }
}

/** Does something about the one that the form names, if it is among theirs. */
async function withOne(
  sent: Sent,
  act: (held: OwnRegistration[], one: OwnRegistration) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const posted = await mine(sent)
  const held = posted?.isOk ? (posted.data as OwnRegistration[]) : []
  const one = held.find(({ id }) => id === idIn(sent))
  return one ? act(held, one) : answer(posted, () => ({ kind: 'mine', held }))
}

async function change(sent: Sent, held: OwnRegistration[], one: OwnRegistration): Promise<Outcome> {
  const { questions } = one.event
  const values = readGuestForm(sent.form, questions)
  const to = readChange(values, one, tokenIn(sent.query))
  const checked = check<RegistrationChange>(registrationChangeSchema(questions), to)
  if (!checked.ok) return edit(held, one, values, { status: 422, errors: checked.errors, failure: null })
  const posted = await postToCms(sent.via, '/registrations/change', checked.value)
  if (posted?.isOk) return showMine(sent, { told: 'changed' })
  return posted?.status === 404 ? refuse(posted) : edit(held, one, values, toFormErrors(posted))
}

const FINE: Wrong = { status: 200, errors: [], failure: null }

/** The form to change one, with what is to be put right. */
const edit = (held: OwnRegistration[], { id }: OwnRegistration, values: GuestValues, wrong = FINE): Outcome =>
  renderFormAgain(wrong, (pinia) => {
    useRegistrationToken(pinia).step = { kind: 'mine', held, asked: { what: 'change', id } }
    useChangeForm(pinia).$patch({ values, errors: wrong.errors, failure: wrong.failure })
  })
