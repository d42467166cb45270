import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { CommonStep } from '../../stores/token'

/**
 * A page behind a link from a mail. The server draws it without knowing the token; only in a browser it is read from
 * the address, and only what is pressed sends it. After each step the focus is on what failed, on what comes first
 * (`data-first`), or on the title.
 * @returns how to read the token
 */
export function useToken(link: { step: CommonStep | { kind: string } }): () => string {
  const route = useRoute()
  const token = () => [route.query.jeton].flat()[0] ?? ''

  onMounted(() => {
    if (!token() && link.step.kind === 'start') link.step = { kind: 'bad' }
  })
  onBeforeUnmount(() => (link.step = { kind: 'start' }))

  watch(
    () => link.step,
    async () => {
      await nextTick()
      const [alert, first, heading] = ['[role=alert]', '[data-first]', 'h1'].map((what) =>
        document.querySelector<HTMLElement>(`main ${what}`),
      )
      const there = alert ?? first ?? heading
      there?.focus()
    },
  )

  return token
}
