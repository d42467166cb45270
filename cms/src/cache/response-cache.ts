import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { LRUCache } from 'lru-cache'

const brotli = promisify(zlib.brotliCompress)

/** An answer as it is sent: the JSON, its brotli form after the first request for it, and the ETag of both. */
export interface CachedAnswer {
  status: number
  body: Buffer
  etag: string
  compressed?: Promise<Buffer>
}

/** An answer before it is cached. */
export interface FreshAnswer {
  status: number
  body: string
}

const MAX_BYTES = 64 * 1024 * 1024

/**
 * Answers to public reads, kept in memory until something is written.
 *
 * Concurrent requests with one key share one answer. An answer that was begun before a write is not kept, and not
 * returned to requests that come after the write.
 * `maxAge` (milliseconds) bounds the age of an answer where other processes write too, `maxBytes` the memory.
 */
export class ResponseCache {
  private readonly answers: LRUCache<string, CachedAnswer>
  private readonly pending = new Map<string, Promise<CachedAnswer>>()

  constructor(maxAge: number, maxBytes = MAX_BYTES) {
    this.answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }, key) => body.length + key.length + 200,
      ttl: maxAge,
    })
  }

  get(key: string): CachedAnswer | undefined {
    return this.answers.get(key)
  }

  /** The answer that is being made, or a new one. Only answers 200 are kept. */
  produce(key: string, make: () => Promise<FreshAnswer>): Promise<CachedAnswer> {
    const running = this.pending.get(key)
    if (running) return running
    const started = make().then(toCached)
    this.pending.set(key, started)
    const settle = (answer?: CachedAnswer) => {
      if (this.pending.get(key) !== started) return
      this.pending.delete(key)
      if (answer?.status === 200) this.answers.set(key, answer)
    }
    started.then(settle, () => settle())
    return started
  }

  /** To be called after a write. */
  drop(): void {
    this.answers.clear()
    this.pending.clear()
  }
}

function toCached({ status, body }: FreshAnswer): CachedAnswer {
  const bytes = Buffer.from(body)
  return { status, body: bytes, etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

/** The brotli form, made once an answer. */
export function compress(answer: CachedAnswer): Promise<Buffer> {
  answer.compressed ??= brotli(answer.body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } })
  return answer.compressed
}
