import { useCallback, useEffect, useState } from 'react'
import type { MailingView } from '@confettis/shared/domain/mailing'
import { useAdminApi } from '../use-admin-api'

/** How often one looks while mails go out (milliseconds). */
const EVERY = 2_000

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : 'Le serveur n’a pas répondu. Réessayez dans un instant.'

/** Mails are on their way, or will be in a moment. */
const isMoving = (view: MailingView | null) => view?.state === 'sending' || (view?.figures?.waiting ?? 0) > 0

/** The mailing of a piece of news, followed while it goes out, and what one does to it. */
export function useMailing(update: string, version: string) {
  const { get, post } = useAdminApi()
  const path = `/mailings/${update}`
  const [view, setView] = useState<MailingView | null>(null)
  /** Why one does not see it, until one does; and why something could not be done, until something is. */
  const [unseen, setUnseen] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [doing, setDoing] = useState<string | null>(null)

  const see = useCallback(({ data }: { data: MailingView }) => {
    setView(data)
    setUnseen(null)
  }, [])
  const look = useCallback(
    () => get<{ data: MailingView }>(path).then(see, (error: unknown) => setUnseen(messageOf(error))),
    [get, path, see],
  )
  useEffect(() => void look(), [look, version])

  const moving = isMoving(view)
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => void look(), EVERY)
    return () => clearInterval(timer)
  }, [look, moving])

  /** Never rejects: why it could not be done is said in `problem`. */
  async function act(name: string, body: object = {}): Promise<void> {
    setDoing(name)
    setRefused(null)
    try {
      see(await post<{ data: MailingView }>(`${path}/${name}`, { data: body }))
    } catch (error) {
      setRefused(messageOf(error))
      await look()
    } finally {
      setDoing(null)
    }
  }

  return { view, problem: refused ?? unseen, doing, act }
}
