import type { Question } from '@confettis/shared/domain/question'
import type { Row } from '../../http/documents'

/** What stands on each line of the field, as it is chosen. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The questions of an event as the contract has them. */
export const toQuestions = (rows: unknown): Question[] => ((rows ?? []) as Row[]).map(toQuestion)

const toQuestion = ({ key, label, hint, type, choices, required }: Row): Question => ({
  key: key as string,
  label: label as string,
  hint: (hint as string | null) || null,
  type: type as Question['type'],
  choices: type === 'choice' ? linesOf(choices as string | null) : [],
  required: Boolean(required),
})
