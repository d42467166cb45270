import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { Admin } from '../support/admin'
import { temporaryDirOf } from '../support/site'
import { useCms } from '../support/use-cms'
import { phonePicture } from '../support/phone-picture'
import { sampleTestimony, formOf, fromElsewhere } from '../support/use-testimonies'

interface Refusal {
  error: { message: string; details?: { errors?: { path: string[]; message: string }[] } }
}

const paper = (format: 'png' | 'webp' | 'avif' | 'gif' | 'tiff') =>
  sharp({ create: { width: 400, height: 300, channels: 4, background: { r: 43, g: 61, b: 203, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer()

/** A PNG of 20,000 × 20,000 pixels, all of one colour: some kilobytes that would be a gigabyte and more. */
function bomb(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    return Buffer.concat([size, Buffer.from(name), data, Buffer.alloc(4)])
  }
  const pixels = deflateSync(Buffer.alloc(side * 100))
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('what comes with a story is a picture', () => {
  const cms = useCms()
  let photo: Buffer

  beforeAll(async () => {
    photo = await phonePicture()
  })

  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${cms.url}/api/testimonies`, {
      method: 'POST',
      body,
      headers: { ...fromElsewhere(), ...headers },
      duplex: 'half',
    } as RequestInit)
  /** Everything that might lie about somewhere. */
  const lyingAbout = async () => [
    ...(await readdir(`${cms.dataDir}/public/uploads`)),
    ...(await readdir(temporaryDirOf(cms.dataDir))).filter((file) =>
      /^(confettis-picture|strapi-upload|[0-9a-f]{25}$)/.test(file),
    ),
  ]
  const refused = async (answer: Response, status: number, path?: string) => {
    const { error } = (await answer.json()) as Refusal
    expect({ status: answer.status, message: error.message }).toMatchObject({ status })
    expect(error.message).toMatch(/\S+ \S+ \S+/)
    if (path) expect(error.details?.errors?.map((problem) => problem.path.join('.'))).toEqual([path])
    return error.message
  }

  it.each(['png', 'webp', 'avif'] as const)('a picture in %s is taken, whatever it is called', async (format) => {
    const answer = await send(formOf(sampleTestimony(), await paper(format), 'application/x-whatever'))
    expect([answer.status, await answer.clone().text()]).toEqual([202, expect.any(String)])
  })

  const words = (text: string) => Buffer.from(text)
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    [
      'an SVG',
      () => words('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    ],
    ['a page', () => words('<!doctype html><title>Bonjour</title><script>alert(1)</script>')],
    ['words', () => words('Bonjour')],
    ['a GIF', () => paper('gif')],
    ['a TIFF', () => paper('tiff')],
    ['half a photo', () => photo.subarray(0, photo.length / 2)],
    ['the beginning of a photo', () => photo.subarray(0, 400)],
    ['a photo that is a page too', () => Buffer.concat([photo, words('<html><script>alert(1)</script></html>')])],
    ['a photo that is an archive too', () => Buffer.concat([photo, words('PK\u0003\u0004\u0014\u0000\u0000')])],
    ['a page that begins as a photo', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), words('<html></html>')])],
    ['20,000 × 20,000 pixels', () => bomb(20_000)],
    [
      '64 million pixels that are whole',
      () =>
        sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: 'red' }, limitInputPixels: false })
          .jpeg({ quality: 10 })
          .toBuffer(),
    ],
    ['a HEIC', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), words('ftypheic'), Buffer.alloc(400)])],
    ['noise', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(10_000, 0xa5)])],
  ])('%s is refused as a picture', async (_, make) => {
    const before = await lyingAbout()
    const message = await refused(await send(formOf(sampleTestimony(), await make())), 422, 'picture')
    expect(message).toMatch(/image/)
    expect(await lyingAbout()).toEqual(before)
    expect((await cms.get('/health')).status).toBe(200)
  })

  it('one at a time, and whoever would wait for long is told to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(formOf(sampleTestimony(), photo))))
    const taken = answers.filter(({ status }) => status === 202)
    expect(taken.length).toBeGreaterThan(5)
    expect(taken.length).toBeLessThan(20)
    for (const answer of answers.filter((one) => !taken.includes(one))) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('5')
    }
  })

  describe('in a form that ends', () => {
    const LINE = 'a-line-that-nothing-else-holds'
    const type = { 'content-type': `multipart/form-data; boundary=${LINE}` }
    const part = (name: string, value: string, more = '') =>
      `--${LINE}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
    const story = () => part('data', JSON.stringify(sampleTestimony()))
    const END = `--${LINE}--\r\n`
    const FILE = '; filename="a.jpg"\r\nContent-Type: image/jpeg'

    it.each<[string, () => string, number, string?]>([
      ['two pictures', () => story() + part('picture', 'a', FILE) + part('picture', 'b', FILE) + END, 400, 'picture'],
      ['a file under another name', () => story() + part('photo', 'a', FILE) + END, 400, 'photo'],
      ['a file as data', () => part('data', '{}', FILE) + END, 400, 'data'],
      ['a field that nobody knows', () => story() + part('role', 'admin') + END, 400, 'role'],
      ['data twice', () => story() + story() + END, 400, 'data'],
      ['no data', () => part('picture', 'a', FILE) + END, 400, 'data'],
      ['data that is no JSON', () => part('data', 'title=Bonjour') + END, 400],
      ['data that is a list', () => part('data', '[]') + END, 400, 'data'],
      ['a hundred parts', () => story() + part('picture', 'x').repeat(100) + END, 400],
      ['a hundred files', () => story() + part('picture', 'x', FILE).repeat(100) + END, 400],
      ['endless headers', () => `--${LINE}\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n\r\n${END}`, 400],
      ['no end', () => story() + part('picture', 'a', FILE), 400],
      ['nothing', () => '', 400],
      [
        'much too much data',
        () => part('data', JSON.stringify(sampleTestimony({ story: 'a'.repeat(200_000) }))) + END,
        413,
      ],
    ])('a form with %s is refused', async (_, body, status, path) => {
      const before = await lyingAbout()
      await refused(await send(body(), type), status, path)
      expect(await lyingAbout()).toEqual(before)
    })

    it('a form without a boundary is refused', async () => {
      await refused(await send(story(), { 'content-type': 'multipart/form-data' }), 400)
    })

    it('more than ten megabytes are refused, however they are announced', async () => {
      const heavy = Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)])
      await refused(await send(formOf(sampleTestimony(), heavy)), 413, 'picture')
    })

    /** Speaks as no browser would: what it hears back. */
    const speak = (head: string, more?: () => string) =>
      new Promise<string>((resolve, reject) => {
        const { hostname, port } = new URL(cms.url)
        const line = connect(Number(port), hostname)
        let heard = ''
        const talk = () => {
          while (more && !heard && line.write(more()));
        }
        line.on('data', (bytes: Buffer) => (heard += bytes.toString()))
        line.on('drain', talk)
        line.on('error', () => undefined)
        line.on('close', () => (heard ? resolve(heard) : reject(new Error('Not a word'))))
        line.write(
          `POST /api/testimonies HTTP/1.1\r\nHost: cms\r\nX-Forwarded-For: ${fromElsewhere()['x-forwarded-for']}\r\nContent-Type: ${type['content-type']}\r\n${head}`,
        )
        talk()
      })

    it('an endless upload gets an answer, and then its connection is closed', async () => {
      const before = await lyingAbout()
      const chunk = 'x'.repeat(65_536)
      const begun = story() + part('picture', '', FILE).slice(0, -2)
      const heard = await speak(
        `Transfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(begun).toString(16)}\r\n${begun}\r\n`,
        () => `10000\r\n${chunk}\r\n`,
      )
      expect(heard).toMatch(/^HTTP\/1\.1 413 /)
      expect(heard).toContain('trop lourde')
      expect(await lyingAbout()).toEqual(before)
      expect((await cms.get('/health')).status).toBe(200)
    })

    it('a body that is shorter or longer than announced is refused', async () => {
      const whole = story() + END
      const short = await speak(`Connection: close\r\nContent-Length: ${Buffer.byteLength(whole) - 20}\r\n\r\n${whole}`)
      expect(short).toMatch(/^HTTP\/1\.1 400 /)
      expect((await cms.get('/health')).status).toBe(200)
    })
  })

  it('no other route of the API takes files', async () => {
    for (const place of ['messages', 'signatories', 'testimonies/confirm', 'upload', 'nowhere']) {
      const before = await lyingAbout()
      const answer = await fetch(`${cms.url}/api/${place}`, { method: 'POST', body: formOf(sampleTestimony(), photo) })
      await refused(answer, 415)
      expect(await lyingAbout()).toEqual(before)
    }
  })

  it('the team uploads pictures through the admin', async () => {
    const admin = await Admin.enter(cms.url)
    const kept = await admin.upload('affiche.jpg', photo)
    expect(kept).toMatchObject({ mime: 'image/jpeg', width: 3000 })
  })
})
