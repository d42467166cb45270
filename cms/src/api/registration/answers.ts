import type { Answers, Question } from '@confettis/shared/domain/question'

/** An answer with the label of its question at that time, as editors may change or remove the question later. */
interface StoredAnswer {
  key: string
  label: string
  value: string | boolean
}

/** The answers to these questions as they are stored, in the order of the questions. */
export const toStoredAnswers = (
  questions: readonly Question[],
  answers: Record<string, string | boolean | undefined>,
): StoredAnswer[] =>
  questions.flatMap(({ key, label }) => {
    const value = answers[key]
    return value === undefined ? [] : [{ key, label, value }]
  })

/** SQLite returns JSON columns as text, PostgreSQL as values. */
export function parseAnswers(column: unknown): Answers {
  const stored = (typeof column === 'string' ? JSON.parse(column) : column) as StoredAnswer[] | null
  return Object.fromEntries((stored ?? []).map(({ key, value }) => [key, value]))
}
