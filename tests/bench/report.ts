import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Figure {
  name: string
  value: number
  unit: string
  /** The figure of the bare peer in the same run, where there is one. */
  peer?: number
  /** What is asked of it: at least, or at most. */
  atLeast?: number
  atMost?: number
}

const RESULTS = fileURLToPath(new URL('../../bench/results.json', import.meta.url))

const figures: Figure[] = []

export function note(...more: Figure[]): void {
  figures.push(...more)
}

/**
 * Every figure in a table, and in `bench/results.json` in the place of the one of that name: a bench may be run by
 * parts.
 */
export async function report(): Promise<void> {
  await mkdir(path.dirname(RESULTS), { recursive: true })
  const names = new Set(figures.map(({ name }) => name))
  const others = (await before()).filter(({ name }) => !names.has(name))
  const all = [...others, ...figures]
  await writeFile(RESULTS, `${JSON.stringify({ node: process.version, figures: all }, null, 2)}\n`)
  console.table(
    figures.map(({ name, value, unit, peer, atLeast, atMost }) => ({
      figure: name,
      value: `${round(value)} ${unit}`,
      peer: peer === undefined ? '' : `${round(peer)} ${unit}`,
      ratio: peer === undefined ? '' : round(value / peer),
      asked: atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '',
    })),
  )
}

async function before(): Promise<Figure[]> {
  const text = await readFile(RESULTS, 'utf8').catch(() => null)
  return text ? (JSON.parse(text) as { figures: Figure[] }).figures : []
}

const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000)
