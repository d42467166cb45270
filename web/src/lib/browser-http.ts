import type { Http } from '@confettis/shared/http'

/** How long an answer is reused: from hovering a link to following it. */
const MEMO_MS = 10_000

interface CachedValue {
  answer: Promise<unknown>
  until: number
}

/**
 * The transport in a browser. It is loaded with the first navigation or form, not with the page. An
 * answer that was just requested (by hovering a link) is reused.
 */
export function createBrowserHttp(): Http {
  const memo = new Map<string, CachedValue>()
  let loading: Promise<Http> | undefined

  function loadHttp(): Promise<Http> {
    loading ??= import('@confettis/shared/http').then(({ createHttp }) => createHttp('/api'))
    // The next call tries again to load a chunk that failed.
    loading.catch(() => (loading = undefined))
    return loading
  }

  async function send<T>(what: (http: Http) => Promise<T>): Promise<T> {
    try {
      return await what(await loadHttp())
    } finally {
      // A request may have changed what the API answers, even if it failed.
      memo.clear()
    }
  }

  return {
    get<T>(path: string, params?: Record<string, string>) {
      const key = `${path}?${new URLSearchParams(params)}`
      const known = memo.get(key)
      if (known && known.until > Date.now()) return known.answer as Promise<T>
      const answer = loadHttp().then((http) => http.get<T>(path, params))
      memo.set(key, { answer, until: Date.now() + MEMO_MS })
      answer.catch(() => memo.delete(key))
      return answer
    },
    post: <T>(path: string, body: unknown) => send((http) => http.post<T>(path, body)),
    postFiles: <T>(path: string, body: unknown, files: Record<string, Blob>) =>
      send((http) => http.postFiles<T>(path, body, files)),
  }
}
