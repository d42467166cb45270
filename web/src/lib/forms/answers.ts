import type { Answers, Question } from '@confettis/shared/domain/question'

/** The values of a yes-or-no question in a form. */
export const YES = 'oui'
export const NO = 'non'

/** The name and id of a question's field. */
export const answerField = (key: string) => `answers-${key}` as const

export type AnswerValues = Record<ReturnType<typeof answerField>, string>

/** The answers in the values of a form; an empty field is no answer. */
export function readAnswers(values: AnswerValues, questions: readonly Question[]): Answers {
  const answers = questions.map(({ key, type }) => {
    const text = values[answerField(key)] ?? ''
    return [key, type === 'yes-no' && text ? text === YES : text] as const
  })
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''))
}

/** The values of a form with these answers. */
export function writeAnswers(answers: Partial<Answers>, questions: readonly Question[]): AnswerValues {
  const toText = (answer: string | boolean | undefined) =>
    typeof answer === 'boolean' ? (answer ? YES : NO) : (answer ?? '')
  return Object.fromEntries(questions.map(({ key }) => [answerField(key), toText(answers[key])]))
}
