import { useCallback, useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import type { DocumentRef } from '../document-ref'

export type Move = 'publish' | 'unpublish'

export const MOVES: Record<Move, string> = { publish: 'Publication', unpublish: 'Dépublication' }

/** A planned date of a document; `time` is local time, see `i18n/time-zone.ts`. */
export interface PlannedDate {
  subject: string
  /** Empty for types without languages. */
  language: string
  move: Move
  time: string
  words: string
  who: string
  failure: string | null
}

/** All rows of a list ask at once, and share one request. */
const CACHE_MS = 2_000

const cache = new Map<string, { until: number; dates: Promise<PlannedDate[]> }>()

const isOf = ({ subject, locale }: Omit<DocumentRef, 'about'>) => {
  const language = locale ?? ''
  return (date: PlannedDate) => date.subject === subject && date.language === language
}

/** The planned dates of a document, and the function that sets one. */
export function useDates({ about, subject, locale }: DocumentRef) {
  const { get, post } = useAdminApi()
  const [dates, setDates] = useState<PlannedDate[]>([])
  useEffect(() => {
    let isWanted = true
    const cached = cache.get(about)
    const request =
      cached && cached.until > Date.now()
        ? cached.dates
        : get<{ dates: PlannedDate[] }>(`/planned-dates?about=${about}`).then((answer) => answer.dates)
    if (request !== cached?.dates) cache.set(about, { until: Date.now() + CACHE_MS, dates: request })
    request.then(
      (all) => isWanted && setDates(all.filter(isOf({ subject, locale }))),
      () => cache.delete(about),
    )
    return () => {
      isWanted = false
    }
  }, [get, about, subject, locale])
  const plan = useCallback(
    async (move: Move, time: string | null) => {
      const answer = await post<{ dates: PlannedDate[] }>('/planned-dates', { about, subject, locale, move, time })
      cache.delete(about)
      setDates(answer.dates)
    },
    [post, about, subject, locale],
  )
  return { dates, plan }
}
