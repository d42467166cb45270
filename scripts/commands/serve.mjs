import { main } from '../lib/user-error.mjs'
import { assertDiskSpace, serve } from '../lib/serve.mjs'
import { parseServices } from '../lib/services.mjs'
import { readSettings } from '../lib/settings.mjs'

/** Serves what stands there built, as in an image. @param {string[]} words both, cms or web */
export default ([word]) =>
  main(async () => {
    const names = parseServices(word)
    const settings = readSettings()
    await assertDiskSpace(names, settings)
    return serve(names, settings)
  })
