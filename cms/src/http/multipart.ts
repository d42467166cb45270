import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import { MAX_PICTURE_BYTES } from '@confettis/shared/domain/testimony-submission'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { errors } from '@strapi/utils'

const { PayloadTooLargeError, ValidationError } = errors

/** The text of the part `data`, and the bytes of the file, if any. */
export interface Multipart {
  data: string
  file: Buffer | null
}

interface Limits {
  totalBytes: number
  fileBytes: number
  parts: number
  /** The longest pause between two chunks. */
  silenceMs: number
}

const LIMITS: Limits = {
  totalBytes: 11 * 1024 * 1024,
  fileBytes: MAX_PICTURE_BYTES,
  parts: 40,
  silenceMs: 20_000,
}

const TOO_LARGE = 'Cette image est trop lourde\u00a0: 10\u00a0Mo au plus. Choisissez-en une plus petite.'
const ONE_FILE = 'Joignez une seule image.'
const TOO_MANY = 'Cet envoi compte trop de parties\u00a0: il faut data, et une image au plus.'
const UNREADABLE = 'L’envoi n’est pas arrivé en entier. Envoyez de nouveau.'
const SILENT = 'L’envoi s’est interrompu. Vérifiez votre connexion, puis envoyez de nouveau.'
const NO_DATA = 'Il manque la partie data de cet envoi.'

const invalid = (message: string, name: string) => new ValidationError(message, { errors: [{ path: [name], message }] })
const unexpected = (name: string) => invalid(`Unknown part: ${name.slice(0, 60)}`, name.slice(0, 60))
const tooLarge = (name: string) =>
  new PayloadTooLargeError(TOO_LARGE, { errors: [{ path: [name], message: TOO_LARGE }] })
const unreadable = () => new ValidationError(UNREADABLE)

/**
 * Reads a form with one file in memory, within the limits.
 * @param fileName the name of the part that may be a file
 * @throws ValidationError (400), PayloadTooLargeError (413) at the first error; the rest of the body is not read then
 */
export async function readMultipart(
  request: Readable & { headers: IncomingHttpHeaders },
  fileName: string,
  limits = LIMITS,
): Promise<Multipart> {
  const parser = parserFor(request.headers, limits)
  let stopWatching: (() => void) | undefined
  try {
    return await new Promise<Multipart>((resolve, reject) => {
      stopWatching = watch(request, limits, (error) => reject(error ?? tooLarge(fileName)))
      gather(parser, fileName, resolve, reject)
      request.pipe(parser)
    })
  } finally {
    request.unpipe(parser)
    stopWatching?.()
  }
}

/** Stops at the size limit, at a pause that is too long, and when the client disconnects. */
function watch(request: Readable, limits: Limits, stop: (error: Error | null) => void): () => void {
  let size = 0
  const silence = setTimeout(() => stop(new ValidationError(SILENT)), limits.silenceMs)
  const count = (chunk: Buffer) => {
    silence.refresh()
    size += chunk.length
    if (size > limits.totalBytes) stop(null)
  }
  const cutShort = () => stop(unreadable())
  request.on('data', count).on('aborted', cutShort)
  // A client that disconnects is no error of the server.
  request.on('error', cutShort)
  return () => {
    clearTimeout(silence)
    request.off('data', count).off('aborted', cutShort)
  }
}

function gather(
  parser: BusboyInstance,
  fileName: string,
  resolve: (form: Multipart) => void,
  reject: (error: Error) => void,
): void {
  let data: string | null = null
  let chunks: Buffer[] | null = null
  parser.on('field', (name, value, _nameIsCut, isCut) => {
    if (name !== 'data' || data !== null) reject(unexpected(name))
    else if (isCut) reject(new PayloadTooLargeError('The part data is too large'))
    else data = value
  })
  parser.on('file', (name, stream) => {
    const mine: Buffer[] = []
    stream.on('error', () => reject(unreadable()))
    stream.on('limit', () => reject(tooLarge(fileName)))
    stream.on('data', (chunk: Buffer) => mine.push(chunk))
    if (name !== fileName) reject(unexpected(name))
    chunks = mine
  })
  parser.on('filesLimit', () => reject(invalid(ONE_FILE, fileName)))
  parser.on('partsLimit', () => reject(new ValidationError(TOO_MANY)))
  parser.on('fieldsLimit', () => reject(new ValidationError(TOO_MANY)))
  parser.on('error', () => reject(unreadable()))
  parser.on('finish', () => {
    if (data === null) reject(invalid(NO_DATA, 'data'))
    else resolve({ data, file: chunks?.length ? Buffer.concat(chunks) : null })
  })
}

function parserFor(headers: IncomingHttpHeaders, { fileBytes, parts }: Limits): BusboyInstance {
  const limits = {
    files: 1,
    fileSize: fileBytes,
    fields: parts,
    fieldSize: MAX_BODY_BYTES,
    fieldNameSize: 100,
    parts,
    headerPairs: 20,
    headerSize: 4_096,
  }
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits })
  } catch {
    throw unreadable()
  }
}
