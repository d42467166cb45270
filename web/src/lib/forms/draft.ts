/** What was typed into a form, field by field. */
export type Draft = Record<string, string | boolean>

/** Keeps what could not be sent, in this browser only. One that keeps nothing makes no trouble: the form still holds it. */
export function keepDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** What waits to be sent, as far as it can be read: each field as the type that it has in `like`. */
export function findDraft<Values extends object>(key: string, like: Values): Partial<Values> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const known = Object.entries(kept).filter(
      ([field, value]) => Object.hasOwn(like, field) && typeof value === typeof like[field as keyof Values],
    )
    return known.length ? (Object.fromEntries(known) as Partial<Values>) : null
  } catch {
    return null
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Then there is nothing to forget either.
  }
}
