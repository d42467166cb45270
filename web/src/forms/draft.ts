import type { MessageInput } from '@confettis/shared/domain/message'

export type Draft = Pick<MessageInput, 'name' | 'email' | 'body'> & Partial<Pick<MessageInput, 'subject'>>

/** Where a message that could not be sent waits, in this browser only. */
const KEY = 'message'

/** Keeps a message that could not be sent. A browser that keeps nothing makes no trouble: the form still holds it. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** The message that waits, if there is one that can be read. */
export function findDraft(): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    const { name, email, subject, body } = (kept ?? {}) as Record<string, unknown>
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    if (!text(body)) return null
    return { name: text(name), email: text(email), body: text(body), subject: text(subject) as Draft['subject'] }
  } catch {
    return null
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Then there is nothing to forget either.
  }
}
