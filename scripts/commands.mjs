import test from './commands/test.mjs'
import { build } from './lib/build.mjs'
import { findChromium } from './lib/chromium.mjs'
import { install } from './lib/install.mjs'
import { inRoot } from './lib/paths.mjs'
import { ensureSecrets } from './lib/secrets.mjs'
import { assertCanServe, keepRunning, serve } from './lib/serve.mjs'
import { developmentServices, parseServices } from './lib/services.mjs'
import { readSettings } from './lib/settings.mjs'
import { shownStep } from './lib/step.mjs'
import { typecheck } from './lib/typecheck.mjs'
import { main, UserError } from './lib/user-error.mjs'

/**
 * What each npm command does. `both`, `cms` or `web` may follow `start`, `build` and `serve`.
 * @type {Record<string, (args: string[]) => Promise<void>>}
 */
const COMMANDS = {
  /** Installs and builds what is missing, then serves. */
  start: ([word]) =>
    main(async () => {
      const names = parseServices(word)
      const settings = readSettings()
      await assertCanServe(names, settings)
      await install()
      await build(names, settings.env)
      return serve(names, settings)
    }),

  /** Serves what is built, as in an image. */
  serve: ([word]) =>
    main(async () => {
      const names = parseServices(word)
      const settings = readSettings()
      await assertCanServe(names, settings)
      return serve(names, settings)
    }),

  /** Builds what is missing. */
  build: ([word]) =>
    main(async () => {
      const names = parseServices(word)
      await install()
      await build(names, readSettings().env)
    }),

  /** Serves the sources at the addresses of `start`, and rebuilds what changes. */
  dev: () =>
    main(async () => {
      const settings = readSettings()
      await assertCanServe(['cms', 'web'], settings)
      await install()
      await build([], settings.env)
      const { services, companions } = developmentServices(
        settings,
        await ensureSecrets(settings.dataDir, settings.env),
      )
      return keepRunning(services, settings, companions)
    }),

  /** Checks the types of every package and of these scripts. */
  typecheck: () =>
    main(async () => {
      await install()
      await build([], readSettings().env)
      return (await typecheck()) ? 0 : 1
    }),

  test,

  /** Measures the figures of the README. Arguments are passed on to vitest. */
  bench: (args) =>
    main(async () => {
      await install()
      const { env } = readSettings()
      await build(['cms', 'web'], env)
      const chromium = await findChromium(env['CHROMIUM_PATH'])
      const { how } = await shownStep({
        command: process.execPath,
        args: ['node_modules/vitest/vitest.mjs', 'run', '--config', 'bench/vitest.config.ts', ...args],
        cwd: inRoot('tests'),
        env: { ...process.env, CHROMIUM_PATH: chromium },
      })
      return how ? 1 : 0
    }),

  /** Encrypts with the first of DATA_KEYS what another key encrypted (docs/operations.md). It may be interrupted. */
  'rotate-keys': () =>
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
    }),
}

/** @param {string | undefined} name @param {string[]} args */
export function runCommand(name = '', args) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command) return command(args)
  return main(() => Promise.reject(new UserError(`Say a command: ${Object.keys(COMMANDS).join(', ')}.`)))
}
