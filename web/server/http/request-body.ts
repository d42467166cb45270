import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import type { IncomingMessage } from 'node:http'

const TIMEOUT_MS = 30_000

export class BodyTooLargeError extends Error {}

/** The whole body. @throws BodyTooLargeError as soon as it exceeds `MAX_BODY_BYTES` */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > MAX_BODY_BYTES) throw new BodyTooLargeError()
  const deadline = setTimeout(() => request.destroy(), TIMEOUT_MS)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > MAX_BODY_BYTES) throw new BodyTooLargeError()
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(deadline)
  }
  return Buffer.concat(chunks)
}
