import type { Answers, Question } from '@confettis/shared/domain/question'

/** An answer with the words of its question as they were: editors may change or remove it later. */
interface KeptAnswer {
  key: string
  label: string
  value: string | boolean
}

/** What is kept of the answers to these questions, in their order. */
export const toStoredAnswers = (
  questions: readonly Question[],
  answers: Record<string, string | boolean | undefined>,
): KeptAnswer[] =>
  questions.flatMap(({ key, label }) => {
    const value = answers[key]
    return value === undefined ? [] : [{ key, label, value }]
  })

/** SQLite gives JSON as text, PostgreSQL as what it says. */
export function parseAnswers(column: unknown): Answers {
  const kept = (typeof column === 'string' ? JSON.parse(column) : column) as KeptAnswer[] | null
  return Object.fromEntries((kept ?? []).map(({ key, value }) => [key, value]))
}
