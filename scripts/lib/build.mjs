import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot } from './paths.mjs'
import { step } from './step.mjs'

/** In the order in which they stand on each other. */
const BUILDS = [
  { name: 'shared', title: 'Building the contract', from: ['shared'] },
  { name: 'cms', title: 'Building the CMS and its admin, about a minute', from: ['cms', 'shared'] },
  { name: 'web', title: 'Building the site', from: ['web', 'shared'] },
]

/**
 * Builds the packages named, and `shared` under them, unless what they are made from is what they were made from.
 * @param {string[]} names
 * @param {Record<string, string>} env
 */
export async function build(names, env) {
  for (const { name, title, from } of BUILDS) {
    if (name !== 'shared' && !names.includes(name)) continue
    const sources = ['pnpm-lock.yaml', 'tsconfig.base.json', ...from]
    const mark = fingerprint(sources.map((source) => inRoot(source)))
    const note = inRoot(name, 'dist', '.made-from')
    if (existsSync(note) && readFileSync(note, 'utf8') === mark) continue

    rmSync(inRoot(name, 'dist'), { recursive: true, force: true })
    await step(title, {
      command: 'npm',
      args: ['run', '--silent', 'build'],
      cwd: inRoot(name),
      env: { ...env, NODE_ENV: 'production' },
    })
    writeFileSync(note, mark)
  }
}
