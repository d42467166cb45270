import { main } from '../lib/user-error.mjs'
import { requireRoom, serve } from '../lib/serve.mjs'
import { servicesCalled } from '../lib/services.mjs'
import { readSettings } from '../lib/settings.mjs'

/** Serves what stands there built, as in an image. @param {string[]} words both, cms or web */
export default ([word]) =>
  main(async () => {
    const names = servicesCalled(word)
    const settings = readSettings()
    await requireRoom(names, settings)
    return serve(names, settings)
  })
