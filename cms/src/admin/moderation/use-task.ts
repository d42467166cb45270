import { useNotification } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'

/** Runs asynchronous work; an error becomes a notification. */
export function useTask() {
  const { toggleNotification } = useNotification()
  const [isBusy, setBusy] = useState(false)
  const run = useCallback(
    async (work: () => Promise<void>) => {
      setBusy(true)
      try {
        await work()
      } catch (error) {
        toggleNotification({ type: 'danger', message: (error as Error).message })
      } finally {
        setBusy(false)
      }
    },
    [toggleNotification],
  )
  return { run, isBusy }
}
