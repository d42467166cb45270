import type { Question } from '@confettis/shared/domain/question'
import type { Row } from '../../http/documents'

/** The lines of a text that are not empty, trimmed. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Rows of the component as questions of the contract. */
export const toQuestions = (rows: unknown): Question[] => ((rows ?? []) as Row[]).map(toQuestion)

const toQuestion = ({ key, label, hint, type, choices, required }: Row): Question => ({
  key: key as string,
  label: label as string,
  hint: (hint as string | null) || null,
  type: type as Question['type'],
  choices: type === 'choice' ? linesOf(choices as string | null) : [],
  required: Boolean(required),
})
