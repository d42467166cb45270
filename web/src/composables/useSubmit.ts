import { nextTick, useTemplateRef } from 'vue'

interface Focusable {
  focus: () => void
}

/**
 * Submits a form, then calls `onSent`. After a failure the focus goes to the component with the ref `summary`, which
 * lists the errors, or to the one with the ref `notice`.
 */
export function useSubmit(submit: () => Promise<boolean>, onSent: () => void): () => Promise<void> {
  const summary = useTemplateRef<Focusable>('summary')
  const notice = useTemplateRef<Focusable>('notice')
  return async () => {
    if (await submit()) return onSent()
    await nextTick()
    const target = summary.value ?? notice.value
    target?.focus()
  }
}
