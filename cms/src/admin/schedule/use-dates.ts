import { useCallback, useEffect, useState } from 'react'
import { useAdminApi } from '../use-admin-api'
import type { DocumentRef } from '../document-ref'

export type Move = 'publish' | 'unpublish'

/** What the team calls them, in few words. */
export const MOVES: Record<Move, string> = { publish: 'Publication', unpublish: 'Dépublication' }

/** What is to happen to a document, and when: in Paris, whatever the clock of this computer says. */
export interface PlannedDate {
  subject: string
  /** Empty where documents have none. */
  language: string
  move: Move
  time: string
  words: string
  who: string
  failure: string | null
}

/** A list asks for each of its rows at once: they share what is known for as long (milliseconds). */
const SHARED = 2_000

const shared = new Map<string, { until: number; dates: Promise<PlannedDate[]> }>()

const isOf = ({ subject, locale }: Omit<DocumentRef, 'about'>) => {
  const language = locale ?? ''
  return (date: PlannedDate) => date.subject === subject && date.language === language
}

/** The dates of a document, and how to set one. */
export function useDates({ about, subject, locale }: DocumentRef) {
  const { get, post } = useAdminApi()
  const [dates, setDates] = useState<PlannedDate[]>([])
  useEffect(() => {
    let isWanted = true
    const known = shared.get(about)
    const asked =
      known && known.until > Date.now()
        ? known.dates
        : get<{ dates: PlannedDate[] }>(`/planned-dates?about=${about}`).then((answer) => answer.dates)
    if (asked !== known?.dates) shared.set(about, { until: Date.now() + SHARED, dates: asked })
    asked.then(
      (all) => isWanted && setDates(all.filter(isOf({ subject, locale }))),
      () => shared.delete(about),
    )
    return () => {
      isWanted = false
    }
  }, [get, about, subject, locale])
  const plan = useCallback(
    async (move: Move, time: string | null) => {
      const answer = await post<{ dates: PlannedDate[] }>('/planned-dates', { about, subject, locale, move, time })
      shared.delete(about)
      setDates(answer.dates)
    },
    [post, about, subject, locale],
  )
  return { dates, plan }
}
