import {
  registrationChangeSchema,
  type OwnRegistration,
  type RegistrationChange,
  type RegistrationStatus,
} from '@confettis/shared/domain/registration'
import { check } from '@confettis/shared/validation'
import { readChange, registrantValues, type RegistrantValues } from '../../src/lib/forms/registration'
import { useChangeForm } from '../../src/stores/registration-form'
import { useRegistrationToken, type RegistrationStep } from '../../src/stores/registration-token'
import { postToCms } from './cms-form-client'
import type { FormDefinition, FormOutcome, SentForm } from './form'
import { readRegistrant } from './registration'
import { invalid, renderAgain, toFormErrors, type FormErrors } from './submission'
import { createTokenActions, postToken, tokenIn } from './token-actions'

const { showReply, refuse, post, postThen, download, page, pageWithButtons } =
  createTokenActions<RegistrationStep>(useRegistrationToken)

type MineStep = Extract<RegistrationStep, { kind: 'mine' }>

/** Shows all registrations; `more` asks for a confirmation, or tells what was done. */
const showMine = (more: (sent: SentForm) => Pick<MineStep, 'pending' | 'notice'> = () => ({})) =>
  post('/registrations/mine', (data, sent) => ({
    kind: 'mine',
    registrations: data as OwnRegistration[],
    ...more(sent),
  }))

const registrationId = ({ form }: SentForm): string => form.get('inscription') ?? ''

const toDone = (data: unknown): RegistrationStep => ({ kind: 'done', standing: data as RegistrationStatus })

export const registrationTokenForms: FormDefinition[] = [
  page('/evenements/confirmer', post('/registrations/confirm', toDone)),
  page('/evenements/annuler', post('/registrations/cancel', toDone)),
  pageWithButtons('/inscriptions', {
    voir: showMine(),
    garder: showMine(),
    annuler: showMine((sent) => ({ pending: { kind: 'cancel', id: registrationId(sent) } })),
    effacer: showMine(() => ({ pending: { kind: 'erase' } })),
    'annuler-oui': postThen(
      '/registrations/cancel',
      (sent) => ({ registration: registrationId(sent) }),
      showMine(() => ({ notice: 'cancelled' })),
    ),
    'effacer-oui': post('/registrations/erase', () => ({ kind: 'erased' })),
    modifier: (sent) =>
      withRegistration(sent, (chosen) => showChangeForm(chosen, registrantValues(chosen.registration))),
    enregistrer: (sent) => withRegistration(sent, (chosen) => change(sent, chosen)),
    telecharger: download('/registrations/mine', 'mes-inscriptions.json'),
  }),
]

/** A registration among all those of its token. */
interface ChosenRegistration {
  held: OwnRegistration[]
  registration: OwnRegistration
}

/** Does something with the registration that the form names; shows all of them when the token has no such registration. */
async function withRegistration(
  sent: SentForm,
  act: (chosen: ChosenRegistration) => FormOutcome | Promise<FormOutcome>,
): Promise<FormOutcome> {
  const reply = await postToken(sent, '/registrations/mine')
  const held = reply?.isOk ? (reply.data as OwnRegistration[]) : []
  const registration = held.find(({ id }) => id === registrationId(sent))
  return registration ? act({ held, registration }) : showReply(reply, () => ({ kind: 'mine', registrations: held }))
}

async function change(sent: SentForm, chosen: ChosenRegistration): Promise<FormOutcome> {
  const { questions } = chosen.registration.event
  const values = readRegistrant(sent.form, questions)
  const checked = check<RegistrationChange>(
    registrationChangeSchema(questions),
    readChange(values, chosen.registration, tokenIn(sent)),
  )
  if (!checked.ok) return showChangeForm(chosen, values, invalid(checked.errors))
  const reply = await postToCms(sent.connection, '/registrations/change', checked.value)
  if (reply?.isOk) return showMine(() => ({ notice: 'changed' }))(sent)
  return reply?.status === 404 ? refuse(reply) : showChangeForm(chosen, values, toFormErrors(reply))
}

const NO_ERRORS: FormErrors = { status: 200, errors: [], failure: null }

function showChangeForm(
  { held, registration }: ChosenRegistration,
  values: RegistrantValues,
  errors = NO_ERRORS,
): FormOutcome {
  return renderAgain<RegistrantValues>(
    {
      values,
      useStore: (pinia) => {
        useRegistrationToken(pinia).step = {
          kind: 'mine',
          registrations: held,
          pending: { kind: 'change', id: registration.id },
        }
        return useChangeForm(pinia)
      },
    },
    errors,
  )
}
