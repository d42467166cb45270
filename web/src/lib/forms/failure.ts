import { ApiError } from '@confettis/shared/errors'
import type { FieldError } from '@confettis/shared/validation'
import type { Ref } from 'vue'

/** Why a form could not be sent. `retryAfter` is in seconds, when the CMS gave it; `reason` is the CMS's own text. */
export type FormFailure =
  { kind: 'rate'; retryAfter: number | null } | { kind: 'outage' } | { kind: 'stopped'; reason: string }

/** A form between two attempts. */
export interface FormState<Values> {
  values: Ref<Values>
  errors: Ref<FieldError[]>
  failure: Ref<FormFailure | null>
}

/** The failure that an error of the API stands for. */
export function failureOf(error: unknown): FormFailure {
  if (!(error instanceof ApiError)) return { kind: 'outage' }
  if (error.status === 429) return { kind: 'rate', retryAfter: error.retryAfter }
  return error.status === 409 ? { kind: 'stopped', reason: error.message } : { kind: 'outage' }
}
