/*
 * Content negotiation for both servers. The work is linear in the length of the header and the list is cut at a bound,
 * because Node accepts headers of 16 kB from anybody.
 */
const MAX_CODINGS = 100
const MAX_ETAGS = 1_000

/** Headers longer than this, and more different ones than this, are parsed each time. */
const MAX_CACHED_LENGTH = 200
const MAX_CACHED_HEADERS = 200

/**
 * A function that gives the best content coding that an `Accept-Encoding` header allows (RFC 9110, 12.5.3).
 * Browsers send few different headers, so that its results are cached.
 * @param offered the codings that the server has, best first
 */
export function createEncodingChooser<Coding extends string>(offered: readonly Coding[]) {
  const cache = new Map<string, Coding | 'identity'>()

  return function chooseEncoding(header: string | undefined): Coding | 'identity' {
    if (!header) return 'identity'
    const cached = cache.get(header)
    if (cached !== undefined) return cached
    const weights = parseWeights(header)
    const chosen = offered.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
    if (header.length <= MAX_CACHED_LENGTH && cache.size < MAX_CACHED_HEADERS) cache.set(header, chosen)
    return chosen
  }
}

/** The weight of each name in a header such as `br;q=0.9, gzip`; one that is no number is `NaN`. */
function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',', MAX_CODINGS)) {
    const [name = '', ...parameters] = part.split(';')
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return weights
}

const opaqueTag = (etag: string) => (etag.startsWith('W/') ? etag.slice(2) : etag)

/** Whether an `If-None-Match` header names this ETag, by weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  const opaque = opaqueTag(etag)
  return ifNoneMatch.split(',', MAX_ETAGS).some((candidate) => opaqueTag(candidate.trim()) === opaque)
}
