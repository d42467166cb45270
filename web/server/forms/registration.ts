import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import type { Question } from '@confettis/shared/domain/question'
import { registrationSchema, type Registration } from '@confettis/shared/domain/registration'
import { check } from '@confettis/shared/validation'
import { answerField } from '../../src/lib/forms/answers'
import { readRegistration } from '../../src/lib/forms/registration'
import { useRegistrationForm, type GuestValues, type RegistrationValues } from '../../src/stores/registration-form'
import { postToCms } from './cms-form-client'
import { readEvent } from '../feeds/events'
import { toFormErrors, oneOf, renderFormAgain, textIn, type Outcome, type Sent, type Wrong } from './form'

/** A registration sent without JavaScript: told so once the CMS has stored it, or the form with what to put right. */
export async function receiveRegistration({ form, params, via, origin }: Sent): Promise<Outcome> {
  const event = await readEvent(origin, params.slug ?? '').catch(() => null)
  if (!event) return { failed: event === null ? 503 : 404 }
  const values = readForm(form, event.questions)
  const checked = check<Registration>(registrationSchema(event.questions), readRegistration(values, event))
  if (!checked.ok) return again(values, { status: 422, errors: checked.errors, failure: null })
  const posted = await postToCms(via, '/registrations', checked.value)
  if (posted?.status === 404) return { failed: 404 }
  return posted?.isOk
    ? { to: `/evenements/${encodeURIComponent(event.slug)}/inscription?envoi=ok` }
    : again(values, toFormErrors(posted))
}

/** Who comes and what they answer, as it was typed. */
export function readGuestForm(form: URLSearchParams, questions: readonly Question[]): GuestValues {
  const text = textIn(form)
  const answers = questions.map(({ key }) => [answerField(key), text(answerField(key))] as const)
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    organisation: text('organisation'),
    role: text('role'),
    departement: oneOf(text('departement'), DEPARTEMENT_CODES),
    needs: text('needs'),
    ...Object.fromEntries(answers),
  }
}

function readForm(form: URLSearchParams, questions: readonly Question[]): RegistrationValues {
  const text = textIn(form)
  return {
    ...readGuestForm(form, questions),
    email: text('email'),
    newsletter: form.has('newsletter'),
    website: text('website'),
  }
}

const again = (values: RegistrationValues, wrong: Wrong): Outcome =>
  renderFormAgain(wrong, (pinia) =>
    useRegistrationForm(pinia).$patch({ values, errors: wrong.errors, failure: wrong.failure }),
  )
