import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import { computed, onMounted, onUnmounted, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useWords } from '../locales'
import { useSummary } from '../stores/summary'

/** The shortest time between two announcements of a count to screen readers. */
const ANNOUNCEMENT_INTERVAL_MS = 60_000

/** A count: as rendered, then polled while the page is visible. */
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

/** The text that announces a changing count to screen readers: empty at first, then at most once a minute. */
export function useCountNews(total: () => number) {
  const words = useWords()
  const news = ref('')
  let announcedAt = -Infinity

  watch(total, (now) => {
    if (Date.now() - announcedAt < ANNOUNCEMENT_INTERVAL_MS) return
    announcedAt = Date.now()
    news.value = words.value.signatories(now)
  })
  return news
}
