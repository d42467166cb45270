import type { FieldError } from '@confettis/shared/validation'
import { ref, type Ref } from 'vue'
import type { FormFailure } from '../lib/forms/failure'

/** The state of a form. Without JavaScript the server fills it before it renders the page again. */
export function formState<Values>(empty: () => Values) {
  const values = ref(empty()) as Ref<Values>
  const errors = ref<FieldError[]>([])
  const failure = ref<FormFailure | null>(null)

  /** Empties the form after sending. */
  function clear() {
    values.value = empty()
    errors.value = []
    failure.value = null
  }

  return { values, errors, failure, clear }
}
