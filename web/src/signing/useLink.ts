import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useSignatureLink } from '../stores/signature-link'

/**
 * A page behind a link from a mail. The server draws it without knowing the token; only in a browser it is read from
 * the address, and only what is pressed sends it.
 */
export function useLink() {
  const link = useSignatureLink()
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
      const [alert, heading] = ['[role=alert]', 'h1'].map((what) => document.querySelector<HTMLElement>(`main ${what}`))
      const there = alert ?? heading
      there?.focus()
    },
  )

  return { link, token }
}
