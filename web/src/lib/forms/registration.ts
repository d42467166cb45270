import type { Event } from '@confettis/shared/domain/event'
import type { Question } from '@confettis/shared/domain/question'
import type { OwnRegistration } from '@confettis/shared/domain/registration'
import type { GuestValues, RegistrationValues } from '../../stores/registration-form'
import { readAnswers, writeAnswers } from './answers'

/** Who comes, from what was filled in. */
function readGuest(values: GuestValues, questions: readonly Question[]): Record<string, unknown> {
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

/** What is sent to register, from what was filled in: a browser's form and the server's say it alike. */
export function readRegistration(values: RegistrationValues, { slug, questions }: Event): Record<string, unknown> {
  const { email, newsletter, website } = values
  return { event: slug, ...readGuest(values, questions), email, newsletter, website, locale: 'fr' }
}

/** What is sent to change it. */
export const readChange = (values: GuestValues, { id, event }: OwnRegistration, token: string) => ({
  token,
  registration: id,
  ...readGuest(values, event.questions),
})

/** What can be changed, as it stands in a form. */
export function guestIn({ event, answers, ...held }: OwnRegistration): GuestValues {
  const { firstName, lastName, organisation, role, departement, needs } = held
  return {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    organisation: organisation ?? '',
    role: role ?? '',
    departement: (departement ?? '') as GuestValues['departement'],
    needs: needs ?? '',
    ...writeAnswers(answers, event.questions),
  }
}
