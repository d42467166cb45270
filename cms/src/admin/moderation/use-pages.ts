import { useCallback, useEffect, useRef, useState } from 'react'

interface Page<Item, After> {
  data: Item[]
  /** Cursor of the next page; `null` on the last one. */
  next: After | null
}

export interface Pages<Item> {
  items: Item[]
  status: 'loading' | 'ready' | 'failed'
  /** Error message. */
  problem: string
  hasMore: boolean
  more: () => void
  reload: () => void
}

/**
 * A list that is loaded page by page.
 * @param load a new function loads another list from its first page
 */
export function usePages<Item, After>(load: (after?: After) => Promise<Page<Item, After>>): Pages<Item> {
  const [page, setPage] = useState<Page<Item, After>>({ data: [], next: null })
  const [status, setStatus] = useState<Pages<Item>['status']>('loading')
  const [problem, setProblem] = useState('')
  const latest = useRef(0)

  const read = useCallback(
    async (before: Item[], after?: After) => {
      const request = (latest.current += 1)
      setStatus('loading')
      try {
        const { data, next } = await load(after)
        // A later request has replaced this one.
        if (request !== latest.current) return
        setPage({ data: [...before, ...data], next })
        setStatus('ready')
      } catch (error) {
        if (request !== latest.current) return
        setProblem((error as Error).message)
        setStatus('failed')
      }
    },
    [load],
  )
  const reload = useCallback(() => void read([]), [read])
  useEffect(() => {
    setPage({ data: [], next: null })
    reload()
  }, [reload])

  return {
    items: page.data,
    status,
    problem,
    hasMore: page.next !== null,
    more: () => void (page.next !== null && read(page.data, page.next)),
    reload,
  }
}
