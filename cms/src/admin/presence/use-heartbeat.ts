import { useCallback, useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import type { DocumentRef } from '../document-ref'

/** What others save is known this soon (milliseconds). */
const EVERY = 5_000

interface Company {
  others: string[]
  changed: { who: string; at: string } | null
}

/** Says again and again that somebody is here, and hears who else is. A beat that fails is missed, the next one is not. */
export function useHeartbeat({ about, subject, locale }: DocumentRef, since: string) {
  const { post } = useAdminApi()
  const [company, setCompany] = useState<Company | null>(null)
  const beat = useCallback(
    () => post<Company>('/presence', { about, subject, locale, since }).then(setCompany, () => undefined),
    [post, about, subject, locale, since],
  )
  useEffect(() => {
    void beat()
    const timer = setInterval(() => void beat(), EVERY)
    return () => clearInterval(timer)
  }, [beat])
  const keepMine = () => post('/presence/replace', { about, subject, locale }).then(beat, () => undefined)
  return { company, keepMine }
}
