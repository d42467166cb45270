import { defineStore } from 'pinia'
import { onMounted, ref } from 'vue'

const MINUTE = 60_000

/**
 * The time that a page was drawn at, so that the browser draws the same before it looks at its own clock.
 * A page that uses it is rendered anew every minute by the server.
 */
const useClock = defineStore('clock', () => {
  /** Milliseconds, rounded down to the minute. */
  const now = ref(Math.floor(Date.now() / MINUTE) * MINUTE)
  const tick = () => (now.value = Math.floor(Date.now() / MINUTE) * MINUTE)
  return { now, tick }
})

/** The time of rendering; once mounted, the time of the browser. */
export function useNow() {
  const clock = useClock()
  onMounted(clock.tick)
  return clock
}
