import type { FullConfig } from '@playwright/test'
import { setup } from '../support/seeded'
import { startSite } from '../support/site'

/** A seeded CMS and a site for each worker; `playwright.config.ts` tells a worker where its own are. */
export default async function startSites({ workers }: FullConfig): Promise<() => Promise<void>> {
  const remove = await setup()
  const sites = await Promise.all(Array.from({ length: workers }, () => startSite()))
  process.env.SITES = JSON.stringify(
    sites.map(({ web, cms, dataDir }) => ({
      SITE: web.url,
      CMS: cms.url,
      DATA_DIR: dataDir,
      CMS_PID: String(cms.pid),
    })),
  )
  return async () => {
    await Promise.all(sites.map((site) => site.stop()))
    await remove()
  }
}
