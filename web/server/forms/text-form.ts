import type { IncomingMessage } from 'node:http'
import { BodyTooLarge, readBody } from '../http/request-body'

/**
 * A form of which nothing is asked but that it was sent: mailboxes press buttons for their owners, and put words of their
 * own into it, in one form or another (RFC 8058, 3.1).
 */
export async function readAnyForm(request: IncomingMessage): Promise<{ form: URLSearchParams } | 400 | 413> {
  const body = await bodyOf(request)
  return typeof body === 'number' ? body : { form: new URLSearchParams() }
}

/** A form of words alone, or the status that something else deserves. */
export async function readTextForm(request: IncomingMessage): Promise<{ form: URLSearchParams } | 400 | 413 | 415> {
  const body = await bodyOf(request)
  if (typeof body === 'number') return body
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return 415
  return { form: new URLSearchParams(body.toString()) }
}

const bodyOf = (request: IncomingMessage) =>
  readBody(request).catch((error: unknown) => (error instanceof BodyTooLarge ? 413 : 400))
