import * as z from 'zod/mini'
import { optionalParagraphField, paragraphField } from './fields.js'

/** Types of questions: free text, one choice of a list, or yes/no. */
export const QUESTION_TYPES = ['text', 'choice', 'yes-no'] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** Most questions per event. */
export const MAX_QUESTIONS = 5
const ANSWER_MAX = 500

/** A question of a registration form. */
export interface Question {
  /** Stable when the wording changes: answers are stored under it. */
  key: string
  label: string
  hint: string | null
  type: QuestionType
  /** For type `choice` only. */
  choices: string[]
  required: boolean
}

/** Answers by question `key`. */
export type Answers = Record<string, string | boolean>

const MISSING = 'Répondez à cette question.'
const CHOOSE = 'Choisissez une réponse dans la liste.'

/** Schema of the answers to these questions; an answer to another question is an unknown field. */
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
