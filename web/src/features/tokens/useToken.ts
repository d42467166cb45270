import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { CommonStep } from '../../stores/token'

/**
 * The token in the URL of a page (`?jeton=`). The server renders the page without reading it; the browser sends it only
 * when a button is pressed. After each step the focus goes to the failure, to the element with `data-first`, or to the title.
 * @returns a function that reads the token
 */
export function useToken(store: { step: CommonStep | { kind: string } }): () => string {
  const route = useRoute()
  const token = () => [route.query.jeton].flat()[0] ?? ''

  onMounted(() => {
    if (!token() && store.step.kind === 'start') store.step = { kind: 'bad' }
  })
  onBeforeUnmount(() => (store.step = { kind: 'start' }))

  watch(
    () => store.step,
    async () => {
      await nextTick()
      const [alert, first, heading] = ['[role=alert]', '[data-first]', 'h1'].map((selector) =>
        document.querySelector<HTMLElement>(`main ${selector}`),
      )
      const target = alert ?? first ?? heading
      target?.focus()
    },
  )

  return token
}
