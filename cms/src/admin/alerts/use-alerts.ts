import { useEffect, useState } from 'react'
import type { Alert } from '../../admin-api/alerts/contract'
import { useAdminApi } from '../use-admin-api'

/** Recent alerts; `null` until they are loaded. */
export function useAlerts(): { alerts: Alert[] | null; hasFailed: boolean } {
  const { get } = useAdminApi()
  const [alerts, setAlerts] = useState<Alert[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    get<Alert[]>('/alerts').then(setAlerts, () => setFailed(true))
  }, [get])
  return { alerts, hasFailed }
}
