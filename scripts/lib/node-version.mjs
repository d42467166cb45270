// Loaded before everything else, and kept in syntax that Node 12 can read: an old Node prints the required version
// instead of a syntax error.
import { readFileSync } from 'fs'

const manifest = new URL('../../package.json', import.meta.url)

/**
 * Whether a version satisfies a range of `^a.b.c` and `>=a.b.c` joined by `||`.
 * @param {string} version such as `20.19.0`
 * @param {string} range
 */
export function satisfies(version, range) {
  const actual = numbers(version)
  return range.split('||').some(function (part) {
    const wanted = numbers(part)
    const sameMajor = part.trim()[0] !== '^' || actual[0] === wanted[0]
    return sameMajor && atLeast(actual, wanted)
  })
}

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const range = JSON.parse(readFileSync(manifest, 'utf8')).engines.node
  if (satisfies(process.versions.node, range)) return
  console.error(
    'Confettis needs Node 20.19 or later, 22.12 or later, or 24: this is Node ' + process.versions.node + '.',
  )
  process.exit(1)
}

/** @param {string} text */
function numbers(text) {
  return (text.match(/\d+/g) || []).map(Number)
}

/** @param {number[]} actual @param {number[]} wanted */
function atLeast(actual, wanted) {
  const first = actual.findIndex(function (number, index) {
    return number !== wanted[index]
  })
  return first === -1 || Number(actual[first]) > Number(wanted[first])
}
