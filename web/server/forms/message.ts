import { MESSAGE_SUBJECTS, messageSchema, type Message } from '@confettis/shared/domain/message'
import { check } from '@confettis/shared/validation'
import { useContactForm, type ContactValues } from '../../src/stores/contact-form'
import { postToCms } from './cms-form-client'
import { toFormErrors, oneOf, renderFormAgain, textIn, type Outcome, type Sent, type Wrong } from './form'

/** A message sent without JavaScript: told so once the CMS has stored it, or the form with what to put right. */
export async function receiveMessage({ form, via }: Sent): Promise<Outcome> {
  const values = readForm(form)
  const checked = check<Message>(messageSchema, values)
  if (!checked.ok) return again(values, { status: 422, errors: checked.errors, failure: null })
  const posted = await postToCms(via, '/messages', checked.value)
  return posted?.isOk ? { to: '/contact?envoi=ok' } : again(values, toFormErrors(posted))
}

function readForm(form: URLSearchParams): ContactValues {
  const text = textIn(form)
  return {
    name: text('name'),
    email: text('email'),
    subject: oneOf(text('subject'), MESSAGE_SUBJECTS),
    body: text('body'),
    website: text('website'),
  }
}

const again = (values: ContactValues, wrong: Wrong): Outcome =>
  renderFormAgain(wrong, (pinia) =>
    useContactForm(pinia).$patch({ values, errors: wrong.errors, failure: wrong.failure }),
  )
