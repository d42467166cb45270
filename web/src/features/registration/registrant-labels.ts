import type { Question } from '@confettis/shared/domain/question'
import { answerField } from '../../lib/forms/answers'
import { registrationFormWords } from '../../locales/fr/registration-form'

/** The name of each field in the list of errors, those of the event's questions included. */
export const registrantLabels = (questions: readonly Question[]): Record<string, string> => ({
  ...registrationFormWords.labels,
  ...Object.fromEntries(questions.map(({ key, label }) => [answerField(key), label])),
})
