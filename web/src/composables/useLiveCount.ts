import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import { computed, onMounted, onUnmounted, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useWords } from '../locales'
import { useSummary } from '../stores/summary'

/** Who listens to a page hears of a new count at most this often (milliseconds). */
const CALM = 60_000

/** A count as the page was written with it, then as it moves by itself while the page is looked at. */
export function useLiveCount<C extends SignatureCount | null | undefined>(
  written: () => C,
): ComputedRef<C | SignatureCount> {
  const store = useSummary()
  const moved = shallowRef<SignatureCount | null>(null)
  let stop: (() => void) | undefined

  onMounted(() => (stop = store.follow()))
  onUnmounted(() => stop?.())
  watch(
    () => store.summary,
    (summary) => (moved.value = summary),
  )
  watch(written, () => (moved.value = null))
  return computed(() => (written() && moved.value) ?? written())
}

/** What a screen reader is told of a count that moves: nothing at first, and seldom. */
export function useCountNews(total: () => number) {
  const words = useWords()
  const news = ref('')
  let saidAt = -Infinity

  watch(total, (now) => {
    if (Date.now() - saidAt < CALM) return
    saidAt = Date.now()
    news.value = words.value.signatories(now)
  })
  return news
}
