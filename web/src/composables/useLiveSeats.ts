import { getSeats } from '@confettis/shared/api/events'
import type { Event } from '@confettis/shared/domain/event'
import { computed, onMounted, onUnmounted, ref, watch, type ComputedRef } from 'vue'
import { eventState } from '../lib/event-state'
import { createPollingHttp } from '../lib/polling-http'
import { pollWhileVisible } from '../lib/poll'

/** Between two looks at the seats, at best and at worst, in milliseconds. */
const PACE = { every: 10_000, atMost: 300_000 }

/**
 * The seats of an event as its page was written, then as they go while the page is looked at; `null` when they do not
 * count, or no longer do.
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
          moved.value = (await getSeats(createPollingHttp, of)).data.seatsLeft
        }, PACE)
      : undefined
  }

  onMounted(follow)
  onUnmounted(() => stop?.())
  watch(slug, follow)
  watch(event, () => (moved.value = undefined))
  return computed(() => (event.value ? (moved.value ?? event.value.seatsLeft) : null))
}
