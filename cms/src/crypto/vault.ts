import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { randomBytes } from './random'
import { secret } from './secrets'

interface Key {
  id: string
  bytes: Buffer
}

/** NIST SP 800-38D, 5.2.1 recommends 96 bits of IV and 128 bits of tag for GCM. */
const IV_BYTES = 12
const TAG_BYTES = 16
/** AES-256. */
const KEY_BYTES = 32

let known: { from: string; keys: Map<string, Key>; sealing: Key } | undefined

/**
 * Encrypts personal data: AES-256-GCM under the first of `DATA_KEYS`.
 * @param purpose the kind of the data; a text that is sealed for one purpose opens for no other
 * @returns the sealed text, which names its key, and the id of that key for the column beside it
 */
export function seal(text: string, purpose: string): { sealed: string; keyId: string } {
  const { id, bytes } = keyring().sealing
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { sealed: `${id}.${body.toString('base64url')}`, keyId: id }
}

/**
 * Decrypts a sealed text.
 * @throws Error when its key is not among `DATA_KEYS`, or when it was altered or sealed for another purpose
 */
export function open(sealed: string, purpose: string): string {
  const [id = '', body = ''] = sealed.split('.', 2)
  const key = keyring().keys.get(id)
  if (!key) throw new Error(`The key ${id.slice(0, 8)} is not among DATA_KEYS`)
  const bytes = Buffer.from(body, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new Error('The sealed text is cut short')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}

/** The id of the key that seals now. */
export const sealingKeyId = (): string => keyring().sealing.id

function keyring() {
  const from = process.env.DATA_KEYS ?? ''
  if (known?.from === from) return known
  const keys = secret('DATA_KEYS').split(',').map(readKey)
  const [sealing] = keys
  if (!sealing) throw new Error('DATA_KEYS holds no key')
  return (known = { from, sealing, keys: new Map(keys.map((key) => [key.id, key])) })
}

function readKey(text: string): Key {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length !== KEY_BYTES) throw new Error('Every one of DATA_KEYS has to be 32 bytes in base64')
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
}
