import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** Made by tools, never read by a build. */
const MADE = /^(node_modules|dist|build|generated|\.strapi|\.strapi-updater\.json|\.cache|\.tmp)$/

/**
 * A hash of the names and contents of files and folders: the same bytes give the same hash, wherever the project
 * lies and whenever it was checked out. What is absent counts as absent.
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
    .filter((name) => !MADE.test(name))
    .sort()
  return names.flatMap((name) => filesOf(path.join(entry, name)))
}
