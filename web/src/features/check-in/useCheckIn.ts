import { computed, onMounted, onUnmounted } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useCheckIn } from '../../stores/check-in'
import { pollWhileVisible } from '../../lib/poll'

/** Between two looks at what other devices ticked, at best and at worst, in milliseconds. */
const PACE = { every: 20_000, atMost: 60_000 }

/**
 * Keeps the door of an event: takes the secret out of the address, which others may see, then stays in touch with the
 * other devices as far as the network lets it.
 */
export function useCheckInPage(slug: string) {
  const door = useCheckIn()
  const route = useRoute()
  const router = useRouter()
  const scanned = computed(() => [route.query.inscription].flat()[0] ?? null)
  let stop: (() => void) | undefined

  const reconnect = () => void door.sync().catch(() => {})
  const showAll = () => router.replace({ query: {} })

  onMounted(async () => {
    window.addEventListener('online', reconnect)
    stop = pollWhileVisible(async () => {
      if (door.state !== 'closed') await door.sync()
    }, PACE)
    const secret = [route.query.cle].flat()[0] ?? new URLSearchParams(route.hash.slice(1)).get('cle') ?? ''
    if (secret) await router.replace({ query: scanned.value ? { inscription: scanned.value } : {}, hash: '' })
    await door.open(slug, secret)
  })
  onUnmounted(() => {
    window.removeEventListener('online', reconnect)
    stop?.()
  })

  return { door, scanned, showAll }
}
