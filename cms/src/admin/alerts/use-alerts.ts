import { useEffect, useState } from 'react'
import type { Alert } from '../../admin-api/alerts/contract'
import { useAdminApi } from '../use-admin-api'

/** What came unusually often lately; `null` until that is known, or when it cannot be. */
export function useAlerts(): { alerts: Alert[] | null; hasFailed: boolean } {
  const { get } = useAdminApi()
  const [alerts, setAlerts] = useState<Alert[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    get<Alert[]>('/alerts').then(setAlerts, () => setFailed(true))
  }, [get])
  return { alerts, hasFailed }
}
