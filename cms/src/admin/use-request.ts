import { useEffect, useState } from 'react'
import { useAdminApi } from './use-admin-api'

interface Asked<Answer> {
  answer: Answer | null
  /** Why there is none, in words for whoever asked. */
  problem: string | null
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Le serveur n’a pas répondu. Réessayez dans un instant.'

/** Others may be at it too (milliseconds). */
export const POLL_INTERVAL_MS = 15_000

interface When {
  /** Asks again whenever it is another. */
  version?: unknown
  /** Asks again after so many milliseconds, too: for what costs little. */
  every?: number
}

/** Reads one of the routes of `cms/src/team`, once there is a path, and again whenever it is another. */
export function useRequest<Answer>(path: string | null, { version, every }: When = {}): Asked<Answer> {
  const { get } = useAdminApi()
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null })
  useEffect(() => {
    if (path === null) return
    let isWanted = true
    const ask = () =>
      void get<Answer>(path).then(
        (answer) => isWanted && setAsked({ answer, problem: null }),
        (error: unknown) => isWanted && setAsked({ answer: null, problem: messageOf(error) }),
      )
    ask()
    const timer = every && setInterval(ask, every)
    return () => {
      isWanted = false
      if (timer) clearInterval(timer)
    }
  }, [get, path, version, every])
  return asked
}
