import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { MAX_PICTURE_BYTES } from '@confettis/shared/domain/testimony'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** The picture of a form, or why it was discarded; the text fields are kept. */
export type UploadedPicture = Blob | 'too heavy' | 'too many'

interface PictureForm {
  form: URLSearchParams
  picture: UploadedPicture | null
}

const LIMITS = { fieldSize: 100_000, parts: 40, files: 1, fileSize: MAX_PICTURE_BYTES }
/** Names and values of all text fields. */
const MAX_TEXT_LENGTH = 256_000
/** A picture above `MAX_PICTURE_BYTES` is read and discarded up to here, so that the text fields after it are kept. */
const MAX_BODY_BYTES = 32 * 1024 * 1024
/** Ten megabytes on a bad network. */
const TIMEOUT_MS = 120_000
/** In memory at once, in all requests. */
const MAX_PICTURES = 12

/** A function that reads multipart forms with one picture, within bounds of memory and time. */
export function createPictureFormReader() {
  let pictureCount = 0

  /** A picture counts until its response is closed. */
  async function readPicture(
    file: BusboyFileStream,
    type: string,
    response: ServerResponse,
  ): Promise<UploadedPicture | null> {
    const isKept = pictureCount < MAX_PICTURES
    if (isKept) {
      pictureCount += 1
      response.once('close', () => (pictureCount -= 1))
    }
    const chunks: Buffer<ArrayBuffer>[] = []
    for await (const chunk of file as AsyncIterable<Buffer<ArrayBuffer>>)
      if (isKept && !file.truncated) chunks.push(chunk)
    if (file.truncated) return 'too heavy'
    if (!isKept) return 'too many'
    return chunks.length ? new Blob(chunks, { type }) : null
  }

  /** The form, or the status of the error. */
  return function readPictureForm(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<PictureForm | 400 | 408 | 413 | 415> {
    const parser = createParser(request)
    if (!parser) return Promise.resolve(415)
    if (Number(request.headers['content-length']) > MAX_BODY_BYTES) return Promise.resolve(413)
    return new Promise((resolve) => {
      const form = new URLSearchParams()
      let picture = Promise.resolve<UploadedPicture | null>(null)
      let [bytes, textLength] = [0, 0]

      function end(result: PictureForm | 400 | 408 | 413) {
        clearTimeout(deadline)
        request.unpipe()
        resolve(result)
      }
      const deadline = setTimeout(() => end(408), TIMEOUT_MS)

      request.on('data', (chunk: Buffer) => (bytes += chunk.length) > MAX_BODY_BYTES && end(413))
      request.on('error', () => end(400))
      request.on('close', () => !request.complete && end(400))
      parser.on('field', (name, value, _, isCut) => {
        textLength += name.length + value.length
        if (isCut || textLength > MAX_TEXT_LENGTH) end(413)
        else form.append(name, value)
      })
      parser.on('file', (_, file, __, ___, type) => {
        picture = readPicture(file, type, response)
        picture.catch(() => end(400))
      })
      parser.on('partsLimit', () => end(400))
      parser.on('filesLimit', () => end(400))
      parser.on('error', () => end(400))
      parser.on('finish', () => void picture.then((received) => end({ form, picture: received })))
      request.pipe(parser)
    })
  }
}

function createParser({ headers }: IncomingMessage) {
  if (!headers['content-type']?.startsWith('multipart/form-data')) return null
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits: LIMITS })
  } catch {
    return null
  }
}
