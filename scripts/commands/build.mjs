import { build } from '../lib/build.mjs'
import { install } from '../lib/install.mjs'
import { main } from '../lib/user-error.mjs'
import { parseServices } from '../lib/services.mjs'
import { readSettings } from '../lib/settings.mjs'

/** Builds what is not built yet. @param {string[]} words both, cms or web */
export default ([word]) =>
  main(async () => {
    const names = parseServices(word)
    await install()
    await build(names, readSettings().env)
  })
