import { createRequire } from 'node:module'
import { describe, expect, it, vi } from 'vitest'

const cms = createRequire(new URL('../../cms/package.json', import.meta.url))
const { debounced } = cms(
  './dist/src/signature-count/debounce.js',
) as typeof import('../../cms/src/signature-count/debounce')

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('many ask for one settlement', () => {
  it('and who asks while it runs gets the next one, so that what they did before is seen', async () => {
    let committed = 0
    const seen: number[] = []
    const work = async () => {
      seen.push(committed)
      await wait(20)
    }
    const settle = debounced(work, 0)
    const first = settle()
    await wait(5)
    committed = 1
    const others = Promise.all(Array.from({ length: 100 }, () => settle()))
    await Promise.all([first, others])
    expect(seen).toEqual([0, 1])
  })

  it('which comes again no sooner than it may', async () => {
    const settle = debounced(() => Promise.resolve(), 60)
    const before = performance.now()
    await settle()
    await settle()
    expect(performance.now() - before).toBeGreaterThan(50)
  })

  it('and one that fails leaves the next one alone', async () => {
    const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue()
    const settle = debounced(work, 0)
    await settle()
    await settle()
    expect(work).toHaveBeenCalledTimes(2)
  })
})
