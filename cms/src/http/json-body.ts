import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import type { IncomingMessage } from 'node:http'
import { errors } from '@strapi/utils'

const { PayloadTooLargeError, ValidationError } = errors

/** @throws PayloadTooLargeError (413), always */
export function rejectTooLarge(): never {
  throw new PayloadTooLargeError(`The body is too large: ${MAX_BODY_BYTES / 1024} kB at most`)
}

/** An unreadable body is an error of the client: 400 or 413, never 500. */
export function rejectUnreadableBody(error: Error & { type?: string; httpCode?: number }): never {
  // The parsers of JSON and of files report it in different properties.
  if (error.type === 'entity.too.large' || error.httpCode === 413)
    throw new PayloadTooLargeError('The body is too large')
  throw new ValidationError('The body cannot be read: it has to be JSON')
}

/**
 * The JSON body of a request.
 * @throws PayloadTooLargeError (413) past `MAX_BODY_BYTES`, whatever `Content-Length` says
 * @throws ValidationError (400) when it is not JSON
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  return parseJson((await readBytes(request)).toString())
}

/** @throws ValidationError (400) when it is not JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return rejectUnreadableBody(error as Error)
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= MAX_BODY_BYTES) chunks.push(chunk)
    })
    request.once('end', resolve)
    request.once('error', reject)
    request.once('aborted', () => reject(new ValidationError('The body is cut short')))
  })
  if (size > MAX_BODY_BYTES) rejectTooLarge()
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}
