import { randomFillSync } from 'node:crypto'

const POOL = 8_192

const pool = Buffer.allocUnsafe(POOL)
let used = POOL

/**
 * Random bytes from the system's generator, each given out once and wiped from the pool. A call for a few of them is as
 * dear as one for thousands, and a signature needs them six times.
 * @param size 256 at most
 */
export function randomBytes(size: number): Buffer {
  if (used + size > POOL) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + size))
  pool.fill(0, used, used + size)
  used += size
  return bytes
}
