import { useCallback, useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import type { DocumentRef } from '../document-ref'

const HEARTBEAT_INTERVAL_MS = 5_000

interface OtherEditors {
  others: string[]
  changed: { who: string; at: string } | null
}

/** Sends a heartbeat for an open form, and returns the other editors. A failed heartbeat is skipped. */
export function useHeartbeat({ about, subject, locale }: DocumentRef, since: string) {
  const { post } = useAdminApi()
  const [presence, setPresence] = useState<OtherEditors | null>(null)
  const beat = useCallback(
    () => post<OtherEditors>('/presence', { about, subject, locale, since }).then(setPresence, () => undefined),
    [post, about, subject, locale, since],
  )
  useEffect(() => {
    void beat()
    const timer = setInterval(() => void beat(), HEARTBEAT_INTERVAL_MS)
    return () => clearInterval(timer)
  }, [beat])
  const acknowledge = () => post('/presence/replace', { about, subject, locale }).then(beat, () => undefined)
  return { presence, acknowledge }
}
