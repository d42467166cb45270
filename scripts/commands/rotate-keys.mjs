import { build } from '../lib/build.mjs'
import { install } from '../lib/install.mjs'
import { inRoot } from '../lib/paths.mjs'
import { main } from '../lib/user-error.mjs'
import { ensureSecrets } from '../lib/secrets.mjs'
import { readSettings } from '../lib/settings.mjs'
import { shownStep } from '../lib/step.mjs'

/** Seals with the first of DATA_KEYS what another key sealed; docs/operations.md says when. May be broken off. */
export default () =>
  main(async () => {
    const { dataDir, env } = readSettings()
    await install()
    await build(['cms'], env)
    const { how } = await shownStep({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', 'dist/src/key-rotation/main.js'],
      cwd: inRoot('cms'),
      env: { ...process.env, ...env, ...(await ensureSecrets(dataDir, env)), NODE_ENV: 'production' },
    })
    return how ? 1 : 0
  })
