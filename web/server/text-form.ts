import type { IncomingMessage } from 'node:http'
import { BodyTooLarge, readBody } from './request-body'

/** A form of words alone, or the status that something else deserves. */
export async function readTextForm(request: IncomingMessage): Promise<{ form: URLSearchParams } | 400 | 413 | 415> {
  const body = await readBody(request).catch((error: unknown) => (error instanceof BodyTooLarge ? 413 : 400))
  if (typeof body === 'number') return body
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return 415
  return { form: new URLSearchParams(body.toString()) }
}
