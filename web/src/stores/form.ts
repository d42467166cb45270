import type { FieldError } from '@confettis/shared/validation'
import { ref, type Ref } from 'vue'

/** Why a form did not leave. `retryAfter` is in seconds, when the CMS said it; `reason` is in its words. */
export type FormFailure =
  { kind: 'rate'; retryAfter: number | null } | { kind: 'outage' } | { kind: 'stopped'; reason: string }

export interface FormState<Values> {
  values: Ref<Values>
  errors: Ref<FieldError[]>
  failure: Ref<FormFailure | null>
}

/** A form between two tries. Without JavaScript the server fills it before it renders the page again. */
export function formState<Values>(empty: () => Values) {
  const values = ref(empty()) as Ref<Values>
  const errors = ref<FieldError[]>([])
  const failure = ref<FormFailure | null>(null)

  /** After sending: what was written for one occasion does not wait for the next. */
  function clear() {
    values.value = empty()
    errors.value = []
    failure.value = null
  }

  return { values, errors, failure, clear }
}
