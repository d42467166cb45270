import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DOCUMENT = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8')

interface Layer {
  picture: number
  depth: number
}

/** Every folder of the pictures with its layer: `subgraph` lines open one, the lines inside name its folders. */
function readPictures(): Map<string, Layer> {
  const folders = new Map<string, Layer>()
  const pictures = [...DOCUMENT.matchAll(/```mermaid\n(.*?)```/gs)].map(([, text = '']) => text)
  for (const [picture, text] of pictures.entries()) {
    let depth = 0
    for (const line of text.split('\n').map((each) => each.trim())) {
      if (line.startsWith('subgraph ')) depth += 1
      else if (/^[\w-]+(\/[\w.-]+)+$/.test(line)) folders.set(line, { picture, depth })
    }
  }
  return folders
}

const drawn = readPictures()
/** Folders whose own subfolders are drawn, one by one. */
const PARENTS = ['cms/src', 'web/server', 'web/src', 'shared/src']

const ownerOf = (file: string) =>
  [...drawn.keys()].filter((folder) => file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0]

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[]
}

const cruise = (): Cruise =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...PARENTS, '--output-type', 'json'],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
    ),
  )

it('draws every folder that exists, and no other', () => {
  const existing = PARENTS.flatMap((parent) =>
    readdirSync(path.join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}`),
  )
  expect([...drawn.keys()].sort()).toEqual(existing.sort())
})

it('draws layers that no import climbs', () => {
  const climbing = cruise().modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved }) => {
      const from = ownerOf(source)
      const to = ownerOf(resolved)
      if (!from || !to) return []
      const [upper, lower] = [drawn.get(from)!, drawn.get(to)!]
      return upper.picture === lower.picture && upper.depth > lower.depth ? [`${source} → ${resolved}`] : []
    }),
  )
  expect(climbing).toEqual([])
}, 60_000)
