/** What the contract lets anybody read, and therefore what may be cached. */
const PUBLIC_READS =
  /^\/api\/(?:site|op-ed|levers|supporters|milestones|testimonies|updates|events|pages|signatories|signatories\/summary|levers\/[^/]+|testimonies\/[^/]+|updates\/[^/]+|events\/[^/]+|events\/[^/]+\/seats|pages\/[^/]+)$/

const MAX_KEY = 300

/**
 * One key for one answer: the path and its parameters in order. `null` when the request is not a public read.
 * @param url path and query as they came
 */
export function cacheKey(url: string): string | null {
  const [path = '', query] = url.split('?', 2)
  if (url.length > MAX_KEY || !PUBLIC_READS.test(path)) return null
  if (!query) return path
  const params = new URLSearchParams(query)
  params.sort()
  return `${path}?${params.toString()}`
}
