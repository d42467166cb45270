export interface PagePath {
  path: string
  /** With its question mark, or empty. */
  search: string
}

const MAX_PATH_LENGTH = 2_048
// Control characters and encoded slashes.
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const FORBIDDEN_IN_SEGMENT = /[\u0000-\u001f\u007f/\\]/

/**
 * The path and query of a request target, or the status of one that is no valid path of this site.
 * A target such as `//host/path` is refused, and never read as the URL of another host.
 */
export function parsePagePath(target: string): PagePath | 400 | 404 {
  if (!target.startsWith('/')) return 400
  const mark = target.search(/[?#]/)
  const path = mark < 0 ? target : target.slice(0, mark)
  if (path.length > MAX_PATH_LENGTH) return 404
  const search = target[mark] === '?' ? (target.slice(mark).split('#')[0] ?? '') : ''
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent)
    const isInvalid = (segment: string, index: number) =>
      FORBIDDEN_IN_SEGMENT.test(segment) ||
      segment === '.' ||
      segment === '..' ||
      (segment === '' && index < segments.length - 1)
    return segments.some(isInvalid) ? 404 : { path, search }
  } catch {
    return 400
  }
}

/**
 * The canonical form of a path, as in the sitemap: percent-encoded where needed only, without a trailing slash.
 * @param path one that `parsePagePath` accepted
 */
export function normalPath(path: string): string {
  const segments = path.split('/').map((segment) => encodeURIComponent(decodeURIComponent(segment)))
  if (segments.length > 2 && segments.at(-1) === '') segments.pop()
  return segments.join('/')
}
