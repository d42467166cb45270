import { mkdir, writeFile } from 'node:fs/promises'
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

/** Every figure in a table and in `bench/results.json`. */
export async function report(): Promise<void> {
  await mkdir(path.dirname(RESULTS), { recursive: true })
  await writeFile(RESULTS, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`)
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

const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000)
