import { computed, onMounted, onUnmounted } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useCheckIn } from '../../stores/check-in'
import { pollWhileVisible } from '../../lib/poll'

/** The polling interval in milliseconds: after a success, and at most after failures. */
const POLL_OPTIONS = { intervalMs: 20_000, maxIntervalMs: 60_000 }

/**
 * The check-in page of an event: removes the key from the URL, which bystanders may read, then synchronises with the
 * other devices.
 */
export function useCheckInPage(slug: string) {
  const checkIn = useCheckIn()
  const route = useRoute()
  const router = useRouter()
  const scanned = computed(() => [route.query.inscription].flat()[0] ?? null)
  let stop: (() => void) | undefined

  const reconnect = () => void checkIn.sync().catch(() => {})
  const showAll = () => router.replace({ query: {} })

  onMounted(async () => {
    window.addEventListener('online', reconnect)
    stop = pollWhileVisible(async () => {
      if (checkIn.state !== 'closed') await checkIn.sync()
    }, POLL_OPTIONS)
    const secret = [route.query.cle].flat()[0] ?? new URLSearchParams(route.hash.slice(1)).get('cle') ?? ''
    if (secret) await router.replace({ query: scanned.value ? { inscription: scanned.value } : {}, hash: '' })
    await checkIn.open(slug, secret)
  })
  onUnmounted(() => {
    window.removeEventListener('online', reconnect)
    stop?.()
  })

  return { checkIn, scanned, showAll }
}
