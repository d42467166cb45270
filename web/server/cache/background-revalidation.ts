import { setTimeout as sleep } from 'node:timers/promises'
import { log, reason } from '../lib/log'
import { SHARED_CHECK_MS, type CmsClient } from './cms-client'
import { readPaths } from './cms-content'
import type { Cacheable, RenderCache } from './render-cache'

/** A round begins at most this often, and is followed by a pause of at least twice its own duration. */
const ROUND_INTERVAL_MS = 1_000
const PAUSE_FACTOR = 2
/** Pages checked at once: their requests are shared, and the CMS has visitors too. */
const CONCURRENCY = 4
/** More pages than this are rendered at their first visit. */
const MAX_WARMED_PAGES = 500

interface RevalidationOptions<Page extends Cacheable> {
  cms: CmsClient
  pages: RenderCache<Page>
}

/**
 * Checks every stored page in rounds, and renders those of the sitemap before their first visit: a stored page is hardly
 * older than a round. Pages share their data, so that a round without a change is one conditional request per API path.
 */
export function startRevalidation<Page extends Cacheable>({
  cms,
  pages,
}: RevalidationOptions<Page>): {
  stop: () => void
} {
  const stopping = new AbortController()
  const warmed = new Set<string>()
  let wasSilent = false

  async function runRound() {
    const paths = (await readPaths(cms, SHARED_CHECK_MS)).map(({ path }) => path)
    // One unanswered request is enough in a round.
    if (cms.silentSince !== null) return
    await forEachConcurrently(pages.keys(), (key) => pages.revalidate(key))
    for (const path of warmed) if (!paths.includes(path)) warmed.delete(path)
    const missing = paths.slice(0, MAX_WARMED_PAGES).filter((path) => !warmed.has(path) && !pages.has(path))
    await forEachConcurrently(missing, async (path) => {
      warmed.add(path)
      await pages
        .get(path)
        .catch((error: unknown) =>
          log('error', 'A page of the site map cannot be rendered', { path, error: reason(error) }),
        )
    })
    if (missing.length > 0) log('info', 'Pages rendered ahead', { pages: missing.length })
  }

  function logSilence() {
    const isSilent = cms.silentSince !== null
    if (isSilent !== wasSilent)
      log(isSilent ? 'warn' : 'info', isSilent ? 'The CMS does not answer: pages stay as they were' : 'The CMS answers')
    wasSilent = isSilent
  }

  async function run() {
    while (!stopping.signal.aborted) {
      const started = Date.now()
      await runRound().catch(() => {})
      logSilence()
      const durationMs = Date.now() - started
      const pauseMs = wasSilent
        ? ROUND_INTERVAL_MS
        : Math.max(ROUND_INTERVAL_MS - durationMs, PAUSE_FACTOR * durationMs)
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  void run()
  return { stop: () => stopping.abort() }
}

async function forEachConcurrently<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}
