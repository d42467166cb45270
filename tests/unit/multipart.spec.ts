import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { readMultipart } from '../../cms/src/http/multipart'

const LIMITS = { totalBytes: 4_000, fileBytes: 2_000, parts: 4, silenceMs: 80 }
const head = (name: string, more = '') => `--line\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
const FILE = '; filename="a.jpg"'

/** Something that is being sent. */
function sending() {
  const request = Object.assign(new PassThrough(), {
    headers: { 'content-type': 'multipart/form-data; boundary=line' },
  })
  return { request, reading: readMultipart(request, 'picture', LIMITS) }
}

describe('a form with a file arrives', () => {
  it('in pieces, wherever it is cut', async () => {
    const { request, reading } = sending()
    const whole = `${head('data')}{"a":"é"}\r\n${head('picture', FILE)}bytes\r\n--line--\r\n`
    for (const byte of Buffer.from(whole)) request.write(Buffer.from([byte]))
    request.end()
    const { data, file } = await reading
    expect(data).toBe('{"a":"é"}')
    expect(file?.toString()).toBe('bytes')
  })

  it('with an empty place for the file, as a browser sends it', async () => {
    const { request, reading } = sending()
    request.end(`${head('data')}{}\r\n${head('picture', '; filename=""')}\r\n--line--\r\n`)
    expect(await reading).toEqual({ data: '{}', file: null })
  })

  it('slowly, but not never', async () => {
    const { request, reading } = sending()
    const refused = expect(reading).rejects.toThrow('L’envoi s’est interrompu')
    for (let piece = 0; piece < 4; piece++) {
      request.write(head('picture', FILE).slice(piece * 10, piece * 10 + 10))
      await wait(LIMITS.silenceMs / 2)
    }
    await refused
  })

  it('or goes away in the middle', async () => {
    const { request, reading } = sending()
    request.write(`${head('data')}{}`)
    request.destroy(new Error('aborted'))
    await expect(reading).rejects.toThrow('n’est pas arrivé en entier')
  })

  it.each([
    ['a file too large', `${head('picture', FILE)}${'x'.repeat(3_000)}`, /trop lourde/],
    ['all of it too large', `${head('data')}${'x'.repeat(5_000)}`, /trop lourde/],
    [
      'too many parts',
      `${head('data')}{}\r\n${(head('data') + 'x\r\n').repeat(9)}--line--\r\n`,
      /Unknown part: data|trop de parties/,
    ],
  ])('with %s, and is refused before its end', async (_, text, reason) => {
    const { request, reading } = sending()
    request.write(text)
    await expect(reading).rejects.toThrow(reason)
  })
})
