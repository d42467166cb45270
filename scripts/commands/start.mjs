import { build } from '../lib/build.mjs'
import { install } from '../lib/install.mjs'
import { main } from '../lib/user-error.mjs'
import { assertDiskSpace, serve } from '../lib/serve.mjs'
import { parseServices } from '../lib/services.mjs'
import { readSettings } from '../lib/settings.mjs'

/** Installs and builds what is not done yet, then serves. @param {string[]} words both, cms or web */
export default ([word]) =>
  main(async () => {
    const names = parseServices(word)
    const settings = readSettings()
    await assertDiskSpace(names, settings)
    await install()
    await build(names, settings.env)
    return serve(names, settings)
  })
