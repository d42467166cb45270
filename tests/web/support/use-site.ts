import { afterEach, beforeEach } from 'vitest'
import { startFakeCms, type FakeCms } from './fake-cms'
import { startSite, type RunningSite } from './site-on'

/** A site of its own for each test of a file, and the CMS it asks; `env` is that of its process. */
export function useSite(env: Record<string, string> = {}) {
  // Filled anew for each test: a file may take them apart once.
  const cms = {} as FakeCms
  const site = {} as RunningSite

  beforeEach(async () => {
    Object.assign(cms, await startFakeCms())
    Object.assign(site, await startSite(cms.address, env))
  })
  afterEach(() => {
    site.stop()
    cms.stop()
  })

  return { cms, site }
}
