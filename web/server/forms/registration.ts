import { DEPARTEMENT_CODES } from '@confettis/shared/domain/departements'
import type { Question } from '@confettis/shared/domain/question'
import { registrationSchema, type Registration } from '@confettis/shared/domain/registration'
import { check } from '@confettis/shared/validation'
import { answerField } from '../../src/lib/forms/answers'
import { readRegistration, type RegistrantValues, type RegistrationValues } from '../../src/lib/forms/registration'
import { useRegistrationForm } from '../../src/stores/registration-form'
import { readEvent } from '../cache/cms-content'
import { checkbox, choice, readFields, text } from './fields'
import type { FormDefinition } from './form'
import { submitForm } from './submission'

export const registrationForm: FormDefinition = {
  path: '/evenements/:slug/inscription',
  submit: async (sent) => {
    const event = await readEvent(sent.cms, sent.params.slug ?? '').catch(() => null)
    if (!event) return { failed: event === null ? 503 : 404 }
    const values: RegistrationValues = {
      ...readRegistrant(sent.form, event.questions),
      ...readFields(sent.form, { email: text, newsletter: checkbox, website: text }),
    }
    return submitForm(
      {
        api: '/registrations',
        values,
        checked: check<Registration>(registrationSchema(event.questions), readRegistration(values, event)),
        useStore: useRegistrationForm,
        next: `/evenements/${encodeURIComponent(event.slug)}/inscription?envoi=ok`,
        canBeGone: true,
      },
      sent,
    )
  },
}

/** The fields about the registrant, and the answers to the questions of the event. */
export const readRegistrant = (form: URLSearchParams, questions: readonly Question[]): RegistrantValues =>
  readFields<RegistrantValues>(form, {
    firstName: text,
    lastName: text,
    organisation: text,
    role: text,
    departement: choice(DEPARTEMENT_CODES),
    needs: text,
    ...Object.fromEntries(questions.map(({ key }) => [answerField(key), text])),
  })
