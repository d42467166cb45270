import type { Http } from '@confettis/shared/http'

/** How long an answer serves again, in milliseconds: from hovering a link to following it. */
const MEMO_FOR = 10_000

interface CachedValue {
  answer: Promise<unknown>
  until: number
}

/**
 * The transport in a browser. It arrives with the first navigation or form, not with the page, and an
 * answer that was just asked for (by hovering a link) is not asked for again.
 */
export function createBrowserHttp(): Http {
  const memo = new Map<string, CachedValue>()
  let arriving: Promise<Http> | undefined

  function recordPresence(): Promise<Http> {
    arriving ??= import('@confettis/shared/http').then(({ createHttp }) => createHttp('/api'))
    // A chunk that failed to arrive may arrive the next time.
    arriving.catch(() => (arriving = undefined))
    return arriving
  }

  async function send<T>(what: (http: Http) => Promise<T>): Promise<T> {
    try {
      return await what(await recordPresence())
    } finally {
      // What was sent may have changed what would be answered, even when no good news came back.
      memo.clear()
    }
  }

  return {
    get<T>(path: string, params?: Record<string, string>) {
      const key = `${path}?${new URLSearchParams(params)}`
      const known = memo.get(key)
      if (known && known.until > Date.now()) return known.answer as Promise<T>
      const answer = recordPresence().then((http) => http.get<T>(path, params))
      memo.set(key, { answer, until: Date.now() + MEMO_FOR })
      answer.catch(() => memo.delete(key))
      return answer
    },
    post: <T>(path: string, body: unknown) => send((http) => http.post<T>(path, body)),
    postFiles: <T>(path: string, body: unknown, files: Record<string, Blob>) =>
      send((http) => http.postFiles<T>(path, body, files)),
  }
}
