import type { Answers, Question } from '@confettis/shared/domain/question'
import type { GuestValues } from '../../stores/registration-form'

/** How yes and no stand in a form. */
export const YES = 'oui'
export const NO = 'non'

/** The field of a question: its name, its id. */
export const answerField = (key: string) => `answers-${key}` as const

type Fields = Pick<GuestValues, `answers-${string}`>

/** What was answered, from the fields of a form: what is left open is not there. */
export function readAnswers(fields: Fields, questions: readonly Question[]): Answers {
  const answers = questions.map(({ key, type }) => {
    const text = fields[answerField(key)] ?? ''
    return [key, type === 'yes-no' && text ? text === YES : text] as const
  })
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''))
}

/** The fields of a form, from what was answered. */
export function writeAnswers(answers: Partial<Answers>, questions: readonly Question[]): Fields {
  const written = (answer: string | boolean | undefined) =>
    typeof answer === 'boolean' ? (answer ? YES : NO) : (answer ?? '')
  return Object.fromEntries(questions.map(({ key }) => [answerField(key), written(answers[key])]))
}
