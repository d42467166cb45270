import { DEPARTEMENTS, type Departement } from '@confettis/shared/domain/departements'
import type { OwnRegistration } from '@confettis/shared/domain/registration'
import { registrationFormWords as says } from '../../locales/fr/registration-form'

const { labels } = says

const toText = (answer: string | boolean) => (typeof answer === 'boolean' ? (answer ? says.yes : says.no) : answer)

const departementOf = (code: string | null) => code && `${code} – ${DEPARTEMENTS[code as Departement]}`

/** The answers of a registration, line by line; an erased value has no line. */
export function ownAnswers({ event, answers, ...registration }: OwnRegistration): { label: string; text: string }[] {
  const answered = event.questions.map(({ key, label }) => [label, answers[key] ?? null] as const)
  const lines: (readonly [string, string | boolean | null])[] = [
    [labels.firstName, registration.firstName],
    [labels.lastName, registration.lastName],
    [labels.email, registration.email],
    [labels.organisation, registration.organisation],
    [labels.role, registration.role],
    [labels.departement, departementOf(registration.departement)],
    ...answered,
    [labels.needs, registration.needs],
    [says.newsletter[0] ?? '', registration.newsletter],
  ]
  return lines.flatMap(([label, answer]) => (answer === null ? [] : [{ label, text: toText(answer) }]))
}
