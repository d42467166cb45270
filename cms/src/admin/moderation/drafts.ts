import { useState } from 'react'

/** Words to somebody. */
export interface Answer {
  subject: string
  text: string
}

/** What was typed and not sent, by what it answers: nothing of it is lost as long as this tab is open. */
const drafts = new Map<string, Answer>()

export const keepDraft = (about: string, answer: Answer) => drafts.set(about, answer)
export const dropDraft = (about: string) => drafts.delete(about)
export const hasDraft = (about: string): boolean => drafts.has(about)

/** @param first what it begins with when nothing was typed yet */
export function useDraft(about: string, first: Answer): [Answer, (answer: Answer) => void] {
  const [answer, setAnswer] = useState(drafts.get(about) ?? first)
  const change = (next: Answer) => {
    keepDraft(about, next)
    setAnswer(next)
  }
  return [answer, change]
}
