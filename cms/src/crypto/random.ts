import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 8_192

const pool = Buffer.allocUnsafe(POOL_BYTES)
let used = POOL_BYTES

/**
 * Random bytes of the system's generator, each returned once and then wiped from the pool. A call of the generator costs
 * the same for a few bytes as for thousands, and a signature needs random bytes six times.
 * @param size in bytes, 256 at most
 */
export function randomBytes(size: number): Buffer {
  if (used + size > POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + size))
  pool.fill(0, used, used + size)
  used += size
  return bytes
}
