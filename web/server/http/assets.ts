import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { prebuildResponse, type PrebuiltResponse } from './prebuilt-response'

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

/** For files whose name holds a hash of their content, and for the others. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
const ONE_HOUR = 'public, max-age=3600'

/** Reads every file of the build into memory, by URL path, with the `.br` and `.gz` variants that the build made. */
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
  const response = prebuildResponse(
    200,
    { br: br ?? identity, gzip: gzip ?? identity, identity },
    {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': relative(directory, file).startsWith(`assets${sep}`) ? IMMUTABLE : ONE_HOUR,
      'X-Content-Type-Options': 'nosniff',
    },
  )
  // The build compresses no small file: it is sent as it is.
  if (!br) response.headers.br = response.headers.identity
  if (!gzip) response.headers.gzip = response.headers.identity
  return response
}
