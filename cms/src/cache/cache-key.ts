/** What the contract lets anybody read, and therefore what may be cached. */
const PUBLIC_READS =
  /^\/api\/(?:site|op-ed|levers|supporters|milestones|testimonies|updates|events|pages|signatories|signatories\/summary|levers\/[^/]+|testimonies\/[^/]+|updates\/[^/]+|events\/[^/]+|events\/[^/]+\/seats|pages\/[^/]+)$/

const MAX_KEY = 300

/**
 * One key for one answer: the path and its parameters in order. `null` when the request is not a public read. It is
 * itself the address that the answer has to be made from: what one understands otherwise must not get into the other's place.
 * @param url path and query as they came
 */
export function cacheKey(url: string): string | null {
  const [, address = '', query = ''] = /^([^?#]*)\??([^#]*)$/.exec(url) ?? []
  const path = address.replace(/\/$/, '')
  if (!PUBLIC_READS.test(path)) return null
  const params = new URLSearchParams(query)
  params.sort()
  const key = params.size > 0 ? `${path}?${params.toString()}` : path
  return key.length > MAX_KEY ? null : key
}
