import { TextButton, Typography } from '@strapi/design-system'
import { Eye } from '@strapi/icons'
import { useRBAC } from '@strapi/strapi/admin'
import { useEffect, useState, type ReactNode } from 'react'
import { useAdminApi } from '../use-admin-api'
import { useTask } from '../moderation/use-task'

const PERMISSIONS = [{ action: 'api::contacts.reveal', subject: null }]
/** How long an address stays on the screen (milliseconds). */
const SHOWN_FOR = 30_000

/** « Montrer l’adresse »: for who may, for a moment, and on record. */
export function RevealEmail({ documentId, name }: { documentId: string; name: string }): ReactNode {
  const { allowedActions } = useRBAC(PERMISSIONS)
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!address) return undefined
    const timer = setTimeout(() => setAddress(null), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [address])

  if (!allowedActions.canReveal) return null
  const show = () =>
    run(async () => setAddress((await post<{ address: string }>(`/signatures/${documentId}/reveal`)).address))
  return (
    <span role="status">
      {address ? (
        <Typography textColor="neutral800">{address}</Typography>
      ) : (
        <TextButton
          startIcon={<Eye />}
          disabled={isBusy}
          aria-label={`Montrer l’adresse de ${name}`}
          title="Noté dans le registre des accès"
          onClick={() => void show()}
        >
          Montrer l’adresse
        </TextButton>
      )}
    </span>
  )
}
