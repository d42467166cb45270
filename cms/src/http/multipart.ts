import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { MAX_BODY_BYTES } from '@confettis/shared/domain/testimony'
import { MAX_PICTURE_BYTES } from '@confettis/shared/domain/testimony-submission'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { errors } from '@strapi/utils'

const { PayloadTooLargeError, ValidationError } = errors

/** What was sent: the text of the part `data`, and the bytes of the one file that may come with it. */
export interface Multipart {
  data: string
  file: Buffer | null
}

interface Limits {
  /** All of it, and its file (bytes). */
  total: number
  file: number
  parts: number
  /** How long nothing may come (milliseconds). */
  silence: number
}

const LIMITS: Limits = { total: 11 * 1024 * 1024, file: MAX_PICTURE_BYTES, parts: 40, silence: 20_000 }

const TOO_HEAVY = 'Cette image est trop lourde\u00a0: 10\u00a0Mo au plus. Choisissez-en une plus petite.'
const ALONE = 'Joignez une seule image.'
const TOO_MANY = 'Cet envoi compte trop de parties\u00a0: il faut data, et une image au plus.'
const UNREADABLE = 'L’envoi n’est pas arrivé en entier. Envoyez de nouveau.'
const SILENT = 'L’envoi s’est interrompu. Vérifiez votre connexion, puis envoyez de nouveau.'
const NO_DATA = 'Il manque la partie data de cet envoi.'

const invalid = (message: string, name: string) => new ValidationError(message, { errors: [{ path: [name], message }] })
const unexpected = (name: string) => invalid(`Unknown part: ${name.slice(0, 60)}`, name.slice(0, 60))
const tooHeavy = (name: string) =>
  new PayloadTooLargeError(TOO_HEAVY, { errors: [{ path: [name], message: TOO_HEAVY }] })
const unreadable = () => new ValidationError(UNREADABLE)

/**
 * Reads a form with one file as it arrives: nothing is written anywhere, and nothing is held beyond the limits.
 * @param fileName of the part that may be a file
 * @throws ValidationError (400), PayloadTooLargeError (413): in words, at the first thing that is wrong; what still comes
 * is not read by then
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
      stopWatching = watch(request, limits, (error) => reject(error ?? tooHeavy(fileName)))
      gather(parser, fileName, resolve, reject)
      request.pipe(parser)
    })
  } finally {
    request.unpipe(parser)
    stopWatching?.()
  }
}

/** Looks at what comes: how much, how steadily, and whether its sender is still there. */
function watch(request: Readable, limits: Limits, stop: (error: Error | null) => void): () => void {
  let size = 0
  const silence = setTimeout(() => stop(new ValidationError(SILENT)), limits.silence)
  const count = (chunk: Buffer) => {
    silence.refresh()
    size += chunk.length
    if (size > limits.total) stop(null)
  }
  const cutShort = () => stop(unreadable())
  request.on('data', count).on('aborted', cutShort)
  // Whoever goes away, now or later, is no failure of ours.
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
    stream.on('limit', () => reject(tooHeavy(fileName)))
    stream.on('data', (chunk: Buffer) => mine.push(chunk))
    if (name !== fileName) reject(unexpected(name))
    chunks = mine
  })
  parser.on('filesLimit', () => reject(invalid(ALONE, fileName)))
  parser.on('partsLimit', () => reject(new ValidationError(TOO_MANY)))
  parser.on('fieldsLimit', () => reject(new ValidationError(TOO_MANY)))
  parser.on('error', () => reject(unreadable()))
  parser.on('finish', () => {
    if (data === null) reject(invalid(NO_DATA, 'data'))
    else resolve({ data, file: chunks?.length ? Buffer.concat(chunks) : null })
  })
}

function parserFor(headers: IncomingHttpHeaders, { file, parts }: Limits): BusboyInstance {
  const limits = {
    files: 1,
    fileSize: file,
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
