import { mkdir, rm } from 'node:fs/promises'
import { SEEDED, startCms } from './site'

/** Once a run: a CMS starts on nothing, seeds it, and leaves its data to be copied by every test that wants it. */
export async function setup(): Promise<void> {
  await rm(SEEDED, { recursive: true, force: true })
  await mkdir(SEEDED, { recursive: true })
  const cms = await startCms({ dataDir: SEEDED })
  await cms.stop()
}
