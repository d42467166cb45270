import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { MAX_PICTURE_BYTES } from '@confettis/shared/domain/testimony'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What came in the place of a picture; one that cannot be kept leaves the words of its form as they are. */
export type UploadedPicture = Blob | 'too heavy' | 'too many'

interface PictureForm {
  form: URLSearchParams
  picture: UploadedPicture | null
}

const LIMITS = { fieldSize: 100_000, parts: 40, files: 1, fileSize: MAX_PICTURE_BYTES }
/** All words together, in characters. */
const MAX_WORDS = 256_000
/** A picture that is too heavy is read to its end and let go of, for the sake of the words; not without end, in bytes. */
const MAX_BODY = 32 * 1024 * 1024
/** How long a picture may travel, in milliseconds: ten megabytes on a bad network. */
const PATIENCE = 120_000
/** Pictures in memory at once, in all forms. */
const PICTURES_AT_ONCE = 12

/** A way to read forms with one picture, within bounds of memory and time. */
export function createPictureFormReader() {
  let held = 0

  /** Keeps a picture as long as its request is being answered. */
  async function readPicture(
    file: BusboyFileStream,
    type: string,
    response: ServerResponse,
  ): Promise<UploadedPicture | null> {
    const isCacheable = held < PICTURES_AT_ONCE
    if (isCacheable) {
      held += 1
      response.once('close', () => (held -= 1))
    }
    const chunks: Buffer<ArrayBuffer>[] = []
    for await (const chunk of file as AsyncIterable<Buffer<ArrayBuffer>>)
      if (isCacheable && !file.truncated) chunks.push(chunk)
    if (file.truncated) return 'too heavy'
    if (!isCacheable) return 'too many'
    return chunks.length ? new Blob(chunks, { type }) : null
  }

  /** The form, or the status that something else deserves. */
  return function read(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<PictureForm | 400 | 408 | 413 | 415> {
    const parser = parserOf(request)
    if (!parser) return Promise.resolve(415)
    if (Number(request.headers['content-length']) > MAX_BODY) return Promise.resolve(413)
    return new Promise((resolve) => {
      const form = new URLSearchParams()
      let picture = Promise.resolve<UploadedPicture | null>(null)
      let [bytes, words] = [0, 0]

      function end(answer: PictureForm | 400 | 408 | 413) {
        clearTimeout(deadline)
        request.unpipe()
        resolve(answer)
      }
      const deadline = setTimeout(() => end(408), PATIENCE)

      request.on('data', (chunk: Buffer) => (bytes += chunk.length) > MAX_BODY && end(413))
      request.on('error', () => end(400))
      request.on('close', () => !request.complete && end(400))
      parser.on('field', (name, value, _, isCut) => {
        words += name.length + value.length
        if (isCut || words > MAX_WORDS) end(413)
        else form.append(name, value)
      })
      parser.on('file', (_, file, __, ___, type) => {
        picture = readPicture(file, type, response)
        picture.catch(() => end(400))
      })
      parser.on('partsLimit', () => end(400))
      parser.on('filesLimit', () => end(400))
      parser.on('error', () => end(400))
      parser.on('finish', () => void picture.then((kept) => end({ form, picture: kept })))
      request.pipe(parser)
    })
  }
}

function parserOf({ headers }: IncomingMessage) {
  if (!headers['content-type']?.startsWith('multipart/form-data')) return null
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits: LIMITS })
  } catch {
    return null
  }
}
