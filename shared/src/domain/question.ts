import * as z from 'zod/mini'
import { optionalParagraphField, paragraphField } from './fields.js'

/** How a question is answered: in words, by one of some choices, or by yes or no. */
export const QUESTION_TYPES = ['text', 'choice', 'yes-no'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** How many questions an event may ask. */
export const MAX_QUESTIONS = 5
const ANSWER_MAX = 500

/** What editors ask of those who register. */
export interface Question {
  /** Stays the same when the words change: answers are kept under it. */
  key: string
  label: string
  hint: string | null
  type: QuestionType
  /** Of a `choice` only. */
  choices: string[]
  required: boolean
}

/** What one answered, under the question's `key`. */
export type Answers = Record<string, string | boolean>

const MISSING = 'Répondez à cette question.'
const CHOOSE = 'Choisissez une réponse dans la liste.'

/** The schema of the answers to these questions: an answer to any other question is an unknown field. */
export function answersSchema(questions: readonly Question[]) {
  return z.strictObject(Object.fromEntries(questions.map((question) => [question.key, answerField(question)])))
}

function answerField({ type, choices, required }: Question): z.ZodMiniType<string | boolean | undefined> {
  if (type === 'yes-no') return required ? z.boolean({ error: MISSING }) : z.optional(z.boolean())
  if (type === 'choice') {
    const chosen = z.enum(choices as [string, ...string[]], { error: required ? MISSING : CHOOSE })
    return required ? chosen : z.optional(chosen)
  }
  return required
    ? paragraphField({ min: 1, max: ANSWER_MAX, missing: MISSING, short: MISSING })
    : optionalParagraphField({ max: ANSWER_MAX })
}
