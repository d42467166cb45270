export interface Address {
  path: string
  /** With its question mark, or empty. */
  search: string
}

const MAX_PATH = 2_048
// Control characters, and what hides a path inside a segment.
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const NEVER_IN_A_SEGMENT = /[\u0000-\u001f\u007f/\\]/

/**
 * The address that a request line names, or the status that a nonsensical one deserves.
 * Nothing here is ever taken for the address of another host.
 */
export function parsePagePath(target: string): Address | 400 | 404 {
  if (!target.startsWith('/')) return 400
  const mark = target.search(/[?#]/)
  const path = mark < 0 ? target : target.slice(0, mark)
  if (path.length > MAX_PATH) return 404
  const search = target[mark] === '?' ? (target.slice(mark).split('#')[0] ?? '') : ''
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent)
    const isOdd = (segment: string, index: number) =>
      NEVER_IN_A_SEGMENT.test(segment) ||
      segment === '.' ||
      segment === '..' ||
      (segment === '' && index < segments.length - 1)
    return segments.some(isOdd) ? 404 : { path, search }
  } catch {
    return 400
  }
}

/**
 * The one way to write a path, as the site map does: only what has to be is percent-encoded, and no slash stands at the end.
 * @param path that of an address which could be read, so that no slash hides in a segment
 */
export function normalPath(path: string): string {
  const segments = path.split('/').map((segment) => encodeURIComponent(decodeURIComponent(segment)))
  if (segments.length > 2 && segments.at(-1) === '') segments.pop()
  return segments.join('/')
}
