import type { IncomingMessage } from 'node:http'

/** What a visitor may send, in bytes: far more than any form holds. */
const MAX_BODY = 64 * 1024

export class BodyTooLarge extends Error {}

/** The whole body. @throws BodyTooLarge as soon as that is known */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > MAX_BODY) throw new BodyTooLarge()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_BODY) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
