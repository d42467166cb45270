import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { prebuildResponse, type PrebuiltResponse } from '../cache/prebuilt-response'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Files whose name changes with their content are kept for good; the others are asked for again after an hour. */
const FOR_GOOD = 'public, max-age=31536000, immutable'
const FOR_AN_HOUR = 'public, max-age=3600'

/** Every file of the build, in memory, by its address on the site. The build compressed them beforehand. */
export function readAssets(directory: string): Map<string, PrebuiltResponse> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(directory, file).startsWith('.'))
  return new Map(
    files.map((file) => [`/${relative(directory, file).split(sep).join('/')}`, readAsset(directory, file)]),
  )
}

function readAsset(directory: string, file: string): PrebuiltResponse {
  const identity = readFileSync(file)
  const read = (extension: string) => (existsSync(file + extension) ? readFileSync(file + extension) : null)
  const [br, gzip] = [read('.br'), read('.gz')]
  const answer = prebuildResponse(
    200,
    { br: br ?? identity, gzip: gzip ?? identity, identity },
    {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': relative(directory, file).startsWith(`assets${sep}`) ? FOR_GOOD : FOR_AN_HOUR,
      'X-Content-Type-Options': 'nosniff',
    },
  )
  // What was not worth compressing goes out as it is.
  if (!br) answer.headers.br = answer.headers.identity
  if (!gzip) answer.headers.gzip = answer.headers.identity
  return answer
}
