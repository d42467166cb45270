import { startSite } from '../support/site'
import { setup } from '../support/seeded'

/** Once for all stories: a seeded CMS and the site. Their addresses travel by the environment. */
export default async function openTheHouse(): Promise<() => Promise<void>> {
  const remove = await setup()
  const house = await startSite()
  process.env.SITE = house.web.url
  process.env.CMS = house.cms.url
  process.env.DATA_DIR = house.dataDir
  process.env.CMS_PID = String(house.cms.pid)
  return async () => {
    await house.stop()
    await remove()
  }
}
