import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './paths.mjs'
import { step } from './step.mjs'

const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc']
const PACKAGES = ['shared', 'cms', 'web', 'tests']

/** Installs the packages of the lock file, unless that is done; rebuilds native packages for another Node. */
export async function install() {
  const markFile = inRoot('node_modules', '.installed')
  const files = [...MANIFESTS, ...PACKAGES.map((name) => `${name}/package.json`)]
  const abi = process.versions.modules
  const mark = `${abi} ${fingerprint(files.map((file) => inRoot(file)))}`
  const before = existsSync(markFile) ? readFileSync(markFile, 'utf8') : ''
  if (before === mark) return

  await step(
    'Installing packages, one or two minutes the first time',
    pnpm('install', '--frozen-lockfile', '--config.confirmModulesPurge=false'),
  )
  if (before && !before.startsWith(`${abi} `)) {
    await step('Compiling native packages for this Node', pnpm('rebuild', '--recursive'))
  }
  writeFileSync(markFile, mark)
}

/** @param {string[]} args */
function pnpm(...args) {
  const { packageManager } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return { command: 'npx', args: ['--yes', packageManager, ...args], cwd: root, env: process.env }
}

/** Made by tools, never read by a build. */
const GENERATED = /^(node_modules|dist|build|generated|\.strapi|\.strapi-updater\.json|\.cache|\.tmp)$/

/**
 * A hash of the names and contents of files and folders: the same bytes give the same hash, independent of the folder
 * of the project and of file times. A missing entry counts as empty.
 * @param {string[]} entries absolute paths
 */
export function fingerprint(entries) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesOf)) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} entry @returns {string[]} */
function filesOf(entry) {
  if (!existsSync(entry)) return []
  if (!statSync(entry).isDirectory()) return [entry]
  const names = readdirSync(entry)
    .filter((name) => !GENERATED.test(name))
    .sort()
  return names.flatMap((name) => filesOf(path.join(entry, name)))
}
