import { useCallback, useEffect, useState } from 'react'
import type { MailingView } from '@confettis/shared/domain/mailing'
import { useAdminApi } from '../use-admin-api'
import { messageOf } from '../use-request'

const POLL_INTERVAL_MS = 2_000

/** Whether emails are being sent. */
const isSending = (view: MailingView | null) => view?.state === 'sending' || (view?.figures?.waiting ?? 0) > 0

/** The mailing of an update, polled while it is sent, and the actions on it. */
export function useMailing(update: string, version: string) {
  const { get, post } = useAdminApi()
  const path = `/mailings/${update}`
  const [view, setView] = useState<MailingView | null>(null)
  const [loadError, setLoadError] = useState<string | null>(null)
  const [actionError, setActionError] = useState<string | null>(null)
  const [pending, setPending] = useState<string | null>(null)

  const show = useCallback(({ data }: { data: MailingView }) => {
    setView(data)
    setLoadError(null)
  }, [])
  const load = useCallback(
    () => get<{ data: MailingView }>(path).then(show, (error: unknown) => setLoadError(messageOf(error))),
    [get, path, show],
  )
  useEffect(() => void load(), [load, version])

  const sending = isSending(view)
  useEffect(() => {
    if (!sending) return
    const timer = setInterval(() => void load(), POLL_INTERVAL_MS)
    return () => clearInterval(timer)
  }, [load, sending])

  /** Never rejects: an error is returned in `problem`. */
  async function act(name: string, body: object = {}): Promise<void> {
    setPending(name)
    setActionError(null)
    try {
      show(await post<{ data: MailingView }>(`${path}/${name}`, { data: body }))
    } catch (error) {
      setActionError(messageOf(error))
      await load()
    } finally {
      setPending(null)
    }
  }

  return { view, problem: actionError ?? loadError, pending, act }
}
