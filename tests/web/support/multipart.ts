const BOUNDARY = '----confettis'

export interface Part {
  name: string
  value: string | Buffer
  /** Makes a file of it. */
  file?: { name: string; type: string }
}

/** A form as a browser writes it (RFC 7578). `end` is left out for one that never ends. */
export function multipart(parts: Part[], { end = true } = {}): { headers: Record<string, string>; body: Buffer } {
  const chunks = parts.flatMap(({ name, value, file }) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`,
    file ? `; filename="${file.name}"\r\nContent-Type: ${file.type}` : '',
    '\r\n\r\n',
    value,
    '\r\n',
  ])
  const body = Buffer.concat([...chunks, end ? `--${BOUNDARY}--\r\n` : ''].map((chunk) => Buffer.from(chunk)))
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body }
}

export const fields = (values: Record<string, string>): Part[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }))

export const photo = (value: Buffer, type = 'image/jpeg', name = 'photo.jpg'): Part => ({
  name: 'picture',
  value,
  file: { name, type },
})

/** What a browser sends where no file was chosen. */
export const NO_PHOTO = photo(Buffer.alloc(0), 'application/octet-stream', '')

interface Asked {
  headers: Record<string, string | string[] | undefined>
  bytes: Buffer<ArrayBuffer>
}

/** Reads a form that the CMS was sent. */
export async function readMultipart({ headers, bytes }: Asked): Promise<{ data: object; picture: File | null }> {
  const form = await new Response(bytes, { headers: { 'content-type': String(headers['content-type']) } }).formData()
  return { data: JSON.parse(form.get('data') as string) as object, picture: form.get('picture') as File | null }
}
