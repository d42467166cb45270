import { useEffect, useState } from 'react'
import { useTeam } from './team-http'

interface Asked<Answer> {
  answer: Answer | null
  /** Why there is none, in words for whoever asked. */
  problem: string | null
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Le serveur n’a pas répondu. Réessayez dans un instant.'

/** Others may be at it too (milliseconds). */
const EVERY = 15_000

/** Reads one of the routes of `cms/src/team`, again whenever its path or `version` is another, and every now and then. */
export function useAnswer<Answer>(path: string, version?: unknown): Asked<Answer> {
  const { get } = useTeam()
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null })
  useEffect(() => {
    let isWanted = true
    const ask = () =>
      void get<Answer>(path).then(
        (answer) => isWanted && setAsked({ answer, problem: null }),
        (error: unknown) => isWanted && setAsked({ answer: null, problem: messageOf(error) }),
      )
    ask()
    const timer = setInterval(ask, EVERY)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [get, path, version])
  return asked
}
