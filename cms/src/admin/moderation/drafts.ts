import { useState } from 'react'

export interface Answer {
  subject: string
  text: string
}

/** Answers not sent yet, by the submission they answer, as long as the tab is open. */
const drafts = new Map<string, Answer>()

export const keepDraft = (about: string, answer: Answer) => drafts.set(about, answer)
export const dropDraft = (about: string) => drafts.delete(about)
export const hasDraft = (about: string): boolean => drafts.has(about)

/** @param initial the answer without a draft */
export function useDraft(about: string, initial: Answer): [Answer, (answer: Answer) => void] {
  const [answer, setAnswer] = useState(drafts.get(about) ?? initial)
  const change = (next: Answer) => {
    keepDraft(about, next)
    setAnswer(next)
  }
  return [answer, change]
}
