import type { Departement } from '@confettis/shared/domain/departements'
import type { Event } from '@confettis/shared/domain/event'
import type { Question } from '@confettis/shared/domain/question'
import type { OwnRegistration } from '@confettis/shared/domain/registration'
import { readAnswers, writeAnswers, type AnswerValues } from './answers'

/** The fields that can be changed later, with one for each question of the event. */
export interface RegistrantValues extends AnswerValues {
  firstName: string
  lastName: string
  organisation: string
  role: string
  departement: Departement | ''
  needs: string
}

export interface RegistrationValues extends RegistrantValues {
  email: string
  newsletter: boolean
  /** The honeypot. */
  website: string
}

export const emptyRegistrant = (): RegistrantValues => ({
  firstName: '',
  lastName: '',
  organisation: '',
  role: '',
  departement: '',
  needs: '',
})

export const emptyRegistration = (): RegistrationValues => ({
  ...emptyRegistrant(),
  email: '',
  newsletter: false,
  website: '',
})

function readRegistrant(values: RegistrantValues, questions: readonly Question[]): Record<string, unknown> {
  const { firstName, lastName, organisation, role, departement, needs } = values
  return {
    firstName,
    lastName,
    organisation,
    role,
    ...(departement ? { departement } : {}),
    needs,
    answers: readAnswers(values, questions),
  }
}

/** The body of a registration, from the values of the form: the browser and the server build it alike. */
export function readRegistration(values: RegistrationValues, { slug, questions }: Event): Record<string, unknown> {
  const { email, newsletter, website } = values
  return { event: slug, ...readRegistrant(values, questions), email, newsletter, website, locale: 'fr' }
}

/** The body of a change to a registration. */
export const readChange = (values: RegistrantValues, { id, event }: OwnRegistration, token: string) => ({
  token,
  registration: id,
  ...readRegistrant(values, event.questions),
})

/** The values of the form that changes this registration. */
export function registrantValues({ event, answers, ...registration }: OwnRegistration): RegistrantValues {
  const { firstName, lastName, organisation, role, departement, needs } = registration
  return {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    organisation: organisation ?? '',
    role: role ?? '',
    departement: (departement ?? '') as RegistrantValues['departement'],
    needs: needs ?? '',
    ...writeAnswers(answers, event.questions),
  }
}
