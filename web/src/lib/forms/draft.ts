/** The values of a form, by field. */
export type Draft = Record<string, string | boolean>

/** Saves a draft in this browser. `false` where the browser stores nothing: the form still has the values. */
export function saveDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** The saved draft, with only those fields that have the same type in `like`; `null` without any. */
export function readDraft<Values extends object>(key: string, like: Values): Partial<Values> | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof draft !== 'object' || draft === null) return null
    const fields = Object.entries(draft).filter(
      ([field, value]) => Object.hasOwn(like, field) && typeof value === typeof like[field as keyof Values],
    )
    return fields.length ? (Object.fromEntries(fields) as Partial<Values>) : null
  } catch {
    return null
  }
}

export function deleteDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // A browser without storage has no draft.
  }
}
