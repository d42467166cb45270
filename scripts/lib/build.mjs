import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './install.mjs'
import { inRoot } from './paths.mjs'
import { step } from './step.mjs'

/** In the order of their dependencies. */
const BUILDS = [
  { name: 'shared', title: 'Building the contract', from: ['shared'] },
  { name: 'cms', title: 'Building the CMS and its admin, about a minute', from: ['cms', 'shared'] },
  { name: 'web', title: 'Building the site', from: ['web', 'shared'] },
]

/**
 * Builds `shared` and the named packages, unless a build of the same sources is there.
 * @param {string[]} names
 * @param {Record<string, string>} env
 */
export async function build(names, env) {
  for (const { name, title, from } of BUILDS) {
    if (name !== 'shared' && !names.includes(name)) continue
    const sources = ['pnpm-lock.yaml', 'tsconfig.base.json', ...from]
    const mark = fingerprint(sources.map((source) => inRoot(source)))
    const markFile = inRoot(name, 'dist', '.made-from')
    if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) continue

    rmSync(inRoot(name, 'dist'), { recursive: true, force: true })
    await step(title, {
      command: 'npm',
      args: ['run', '--silent', 'build'],
      cwd: inRoot(name),
      env: { ...env, NODE_ENV: 'production' },
    })
    writeFileSync(markFile, mark)
  }
}
