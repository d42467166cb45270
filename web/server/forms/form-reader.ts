import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLargeError, readBody } from '../http/request-body'
import type { FormDefinition } from './form'
import { createPictureFormReader, type UploadedPicture } from './picture-form'

interface ReadForm {
  form: URLSearchParams
  picture?: UploadedPicture | null
}

/** A function that reads the body of a form. It returns the status of the error when it cannot. */
export function createFormReader() {
  const readPictureForm = createPictureFormReader()

  return function readForm(
    request: IncomingMessage,
    response: ServerResponse,
    { body = 'fields' }: Pick<FormDefinition, 'body'>,
  ): Promise<ReadForm | 400 | 408 | 413 | 415> {
    return body === 'picture' ? readPictureForm(request, response) : readTextForm(request, body === 'ignored')
  }
}

async function readTextForm(request: IncomingMessage, isIgnored: boolean): Promise<ReadForm | 400 | 413 | 415> {
  try {
    const body = await readBody(request)
    if (isIgnored) return { form: new URLSearchParams() }
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    return isForm ? { form: new URLSearchParams(body.toString()) } : 415
  } catch (error) {
    return error instanceof BodyTooLargeError ? 413 : 400
  }
}
