import { useEffect, useState } from 'react'
import { useAdminApi } from './use-admin-api'

interface RequestState<Answer> {
  answer: Answer | null
  /** Error message in French. */
  problem: string | null
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Le serveur n’a pas répondu. Réessayez dans un instant.'

export const POLL_INTERVAL_MS = 15_000

interface RequestOptions {
  /** A new value repeats the request. */
  version?: unknown
  /** Milliseconds between requests; without it there is one. */
  every?: number
}

/** Reads a route under `/team`; `null` requests nothing. */
export function useRequest<Answer>(path: string | null, { version, every }: RequestOptions = {}): RequestState<Answer> {
  const { get } = useAdminApi()
  const [state, setState] = useState<RequestState<Answer>>({ answer: null, problem: null })
  useEffect(() => {
    if (path === null) return
    let isCurrent = true
    const ask = () =>
      void get<Answer>(path).then(
        (answer) => isCurrent && setState({ answer, problem: null }),
        (error: unknown) => isCurrent && setState({ answer: null, problem: messageOf(error) }),
      )
    ask()
    const timer = every && setInterval(ask, every)
    return () => {
      isCurrent = false
      if (timer) clearInterval(timer)
    }
  }, [get, path, version, every])
  return state
}
