import { DEPARTEMENTS, type Departement } from '@confettis/shared/domain/departements'
import type { OwnRegistration } from '@confettis/shared/domain/registration'
import { GUEST_LABELS as labels, registeringWords } from '../../locales/fr/registration-form'

const inWords = (answer: string | boolean) =>
  typeof answer === 'boolean' ? (answer ? registeringWords.yes : registeringWords.no) : answer

const departementOf = (code: string | null) => code && `${code} – ${DEPARTEMENTS[code as Departement]}`

/** What somebody said when registering, line by line; what is not kept has none. */
export function ownAnswers({ event, answers, ...held }: OwnRegistration): { label: string; text: string }[] {
  const asked = event.questions.map(({ key, label }) => [label, answers[key] ?? null] as const)
  const lines: (readonly [string, string | boolean | null])[] = [
    [labels.firstName, held.firstName],
    [labels.lastName, held.lastName],
    [labels.email, held.email],
    [labels.organisation, held.organisation],
    [labels.role, held.role],
    [labels.departement, departementOf(held.departement)],
    ...asked,
    [labels.needs, held.needs],
    [registeringWords.newsletter[0] ?? '', held.newsletter],
  ]
  return lines.flatMap(([label, answer]) => (answer === null ? [] : [{ label, text: inWords(answer) }]))
}
