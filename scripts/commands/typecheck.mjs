import { build } from '../lib/build.mjs'
import { install } from '../lib/install.mjs'
import { main } from '../lib/user-error.mjs'
import { readSettings } from '../lib/settings.mjs'
import { typecheck } from '../lib/typecheck.mjs'

/** Checks the types of every package and of these scripts. */
export default () =>
  main(async () => {
    await install()
    await build([], readSettings().env)
    return (await typecheck()) ? 0 : 1
  })
