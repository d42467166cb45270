import { contentTypesWith } from '../content-registry'
import type { PublicApi } from '../content-registry/types'

const patternsOf = ({ path, actions, reads = [] }: PublicApi): string[] => [
  ...(actions.includes('find') ? [path] : []),
  ...(actions.includes('findOne') ? [`${path}/:slug`] : []),
  ...reads.map((read) => path + read),
]

const PATTERNS = contentTypesWith(({ api }) => api).flatMap(([, { api }]) => (api ? patternsOf(api) : []))

/** The public reads: their answers may be cached. */
const PUBLIC_READS = new RegExp(`^/api(?:${PATTERNS.join('|').replaceAll(':slug', '[^/]+')})$`)

const MAX_KEY_LENGTH = 300

/**
 * The path and its parameters in order; `null` when the request is not a public read. The answer has to be made from the
 * key itself: two spellings of a URL that have one key must have one answer.
 * @param url path and query as they came
 */
export function cacheKey(url: string): string | null {
  const [, rawPath = '', query = ''] = /^([^?#]*)\??([^#]*)$/.exec(url) ?? []
  const path = rawPath.replace(/\/$/, '')
  if (!PUBLIC_READS.test(path)) return null
  const params = new URLSearchParams(query)
  params.sort()
  const key = params.size > 0 ? `${path}?${params.toString()}` : path
  return key.length > MAX_KEY_LENGTH ? null : key
}
