import { build } from '../lib/build.mjs'
import { install } from '../lib/install.mjs'
import { main } from '../lib/user-error.mjs'
import { requireRoom, serve } from '../lib/serve.mjs'
import { servicesCalled } from '../lib/services.mjs'
import { readSettings } from '../lib/settings.mjs'

/** Installs and builds what is not done yet, then serves. @param {string[]} words both, cms or web */
export default ([word]) =>
  main(async () => {
    const names = servicesCalled(word)
    const settings = readSettings()
    await requireRoom(names, settings)
    await install()
    await build(names, settings.env)
    return serve(names, settings)
  })
