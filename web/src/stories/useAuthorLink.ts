import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useStoryLink } from '../stores/story-link'

/**
 * A page behind a link from a mail to an author. The server draws it without knowing the token; only in a browser it is
 * read from the address, and only what is pressed sends it.
 */
export function useAuthorLink() {
  const link = useStoryLink()
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
      const there = document.querySelector<HTMLElement>('main [role=alert]') ?? document.querySelector('h1')
      there?.focus()
    },
  )

  return { link, token }
}
