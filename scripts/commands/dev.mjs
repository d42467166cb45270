import { build } from '../lib/build.mjs'
import { develop } from '../lib/develop.mjs'
import { install } from '../lib/install.mjs'
import { main } from '../lib/user-error.mjs'
import { assertDiskSpace } from '../lib/serve.mjs'
import { readSettings } from '../lib/settings.mjs'

/** The contract, the CMS and the site, each made anew when its source changes. */
export default () =>
  main(async () => {
    const settings = readSettings()
    await assertDiskSpace(['cms', 'web'], settings)
    await install()
    await build([], settings.env)
    return develop(settings)
  })
