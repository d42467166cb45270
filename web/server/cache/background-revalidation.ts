import { setTimeout as sleep } from 'node:timers/promises'
import { log, reason } from '../log'
import { SHARED_LOOK, type CmsClient } from './cms-client'
import type { RenderCache } from './render-cache'
import type { StoredPage } from '../render/render-page'
import { readPaths } from '../feeds/sitemap'

/** Between two rounds, in milliseconds. */
const PAUSE = 1_000
/** A round takes at most a third of the time, however many pages there are. */
const REST = 2
/** Pages looked after at once: their questions are shared, and the CMS has visitors too. */
const AT_ONCE = 4
/** More pages than this wait for their first visitor. */
const MOST_WARMED = 500

interface Means {
  origin: CmsClient
  pages: RenderCache<StoredPage>
}

/**
 * Looks after every page in rounds: those of the site map are rendered before anyone asks, and a kept page is never
 * much older than a round. One page's data is another's too, so that a quiet round is a conditional request a URL.
 */
export function startRevalidation({ origin, pages }: Means): { stop: () => void } {
  const stopping = new AbortController()
  const warmed = new Set<string>()
  let wasSilent = false

  async function round() {
    const paths = (await readPaths(origin, SHARED_LOOK)).map(({ path }) => path)
    // One question is enough to know that nobody is there.
    if (origin.silentSince !== null) return
    await inParallel(pages.keys(), (key) => pages.look(key))
    for (const path of warmed) if (!paths.includes(path)) warmed.delete(path)
    const missing = paths.slice(0, MOST_WARMED).filter((path) => !warmed.has(path) && !pages.has(path))
    await inParallel(missing, async (path) => {
      warmed.add(path)
      await pages
        .get(path)
        .catch((error: unknown) =>
          log('error', 'A page of the site map cannot be rendered', { path, error: reason(error) }),
        )
    })
    if (missing.length > 0) log('info', 'Pages rendered ahead', { pages: missing.length })
  }

  function sayWhetherSilent() {
    const isSilent = origin.silentSince !== null
    if (isSilent !== wasSilent)
      log(isSilent ? 'warn' : 'info', isSilent ? 'The CMS does not answer: pages stay as they were' : 'The CMS answers')
    wasSilent = isSilent
  }

  async function run() {
    while (!stopping.signal.aborted) {
      const started = Date.now()
      await round().catch(() => {})
      sayWhetherSilent()
      const took = Date.now() - started
      const pause = wasSilent ? PAUSE : Math.max(PAUSE - took, REST * took)
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  void run()
  return { stop: () => stopping.abort() }
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
