import { getSeats } from '@confettis/shared/api/events'
import type { Event } from '@confettis/shared/domain/event'
import { computed, onMounted, onUnmounted, ref, watch, type ComputedRef } from 'vue'
import { eventState } from '../lib/event-state'
import { pollingHttp } from '../lib/polling-http'
import { pollWhileVisible } from '../lib/poll'

/** The polling interval in milliseconds: after a success, and at most after failures. */
const POLL_OPTIONS = { intervalMs: 10_000, maxIntervalMs: 300_000 }

/**
 * The seats left of an event: as rendered, then polled while the page is visible; `null` when they are not limited, or
 * when registration has ended.
 */
export function useLiveSeats(written: () => Event | undefined, now: () => number): ComputedRef<number | null> {
  const moved = ref<number | null>()
  let stop: (() => void) | undefined

  const event = computed(() => {
    const of = written()
    return of && of.seatsLeft !== null && ['open', 'early'].includes(eventState(of, now())) ? of : undefined
  })
  const slug = computed(() => event.value?.slug)

  function follow() {
    stop?.()
    const of = slug.value
    stop = of
      ? pollWhileVisible(async () => {
          moved.value = (await getSeats(pollingHttp, of)).data.seatsLeft
        }, POLL_OPTIONS)
      : undefined
  }

  onMounted(follow)
  onUnmounted(() => stop?.())
  watch(slug, follow)
  watch(event, () => (moved.value = undefined))
  return computed(() => (event.value ? (moved.value ?? event.value.seatsLeft) : null))
}
