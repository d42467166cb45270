import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import type { IncomingMessage } from 'node:http'

/** How long words may travel, in milliseconds. */
const PATIENCE = 30_000

export class BodyTooLarge extends Error {}

/** The whole body. @throws BodyTooLarge as soon as that is known */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > MAX_BODY_BYTES) throw new BodyTooLarge()
  const deadline = setTimeout(() => request.destroy(), PATIENCE)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > MAX_BODY_BYTES) throw new BodyTooLarge()
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(deadline)
  }
  return Buffer.concat(chunks)
}
