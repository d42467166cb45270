import type { z } from 'zod/mini'

/** One invalid field: its path, and how to correct it. The shape of `details.errors` in API errors. */
export interface FieldError {
  path: string[]
  message: string
}

export type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] }

interface Issue {
  code?: string
  path: PropertyKey[]
  message: string
  keys?: string[]
}

/** Checks `value` against a schema of `domain/`. Returns at most one error per field. */
export function check<T>(schema: z.ZodMiniType<T>, value: unknown): Checked<T> {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, value: result.data }
  const errors = new Map<string, FieldError>()
  for (const issue of (result.error.issues as Issue[]).flatMap(toFormErrors)) {
    const key = issue.path.join('.')
    if (!errors.has(key)) errors.set(key, issue)
  }
  return { ok: false, errors: [...errors.values()] }
}

function toFormErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }]
  return (issue.keys ?? [])
    .slice(0, 10)
    .map((key) => ({ path: [...path, key], message: `Unknown field: ${key.slice(0, 60)}` }))
}
