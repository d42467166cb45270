import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fingerprint } from './fingerprint.mjs'
import { inRoot, root } from './paths.mjs'
import { step } from './step.mjs'

const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
const PACKAGES = ['shared', 'cms', 'web', 'tests']

/** Installs what the lock file names, unless that is done already; compiles native packages anew for another Node. */
export async function install() {
  const note = inRoot('node_modules', '.installed')
  const files = [...MANIFESTS, ...PACKAGES.map((name) => `${name}/package.json`)]
  const abi = process.versions.modules
  const mark = `${abi} ${fingerprint(files.map((file) => inRoot(file)))}`
  const before = existsSync(note) ? readFileSync(note, 'utf8') : ''
  if (before === mark) return

  await step(
    'Installing packages, one or two minutes the first time',
    pnpm('install', '--frozen-lockfile', '--config.confirmModulesPurge=false'),
  )
  if (before && !before.startsWith(`${abi} `)) {
    await step('Compiling native packages for this Node', pnpm('rebuild', '--recursive'))
  }
  writeFileSync(note, mark)
}

/** @param {string[]} args */
function pnpm(...args) {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return { command: 'npx', args: ['--yes', packageManager, ...args], cwd: root, env: process.env }
}
