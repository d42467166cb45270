import { nextTick, useTemplateRef } from 'vue'

interface Focusable {
  focus: () => void
}

/**
 * Sends a form, then tells that it is sent; or takes the visitor to what is in the way: the component with the ref
 * `summary` that lists errors, otherwise the one with the ref `notice`.
 */
export function useSubmit(submit: () => Promise<boolean>, sent: () => void): () => Promise<void> {
  const summary = useTemplateRef<Focusable>('summary')
  const notice = useTemplateRef<Focusable>('notice')
  return async () => {
    if (await submit()) return sent()
    await nextTick()
    const inTheWay = summary.value ?? notice.value
    inTheWay?.focus()
  }
}
