import { TextButton, Typography } from '@strapi/design-system'
import { Eye } from '@strapi/icons'
import { useRBAC } from '@strapi/strapi/admin'
import { useEffect, useState, type ReactNode } from 'react'
import { useAdminApi } from '../use-admin-api'
import { useTask } from '../moderation/use-task'

const PERMISSIONS = [{ action: 'api::contacts.reveal', subject: null }]
const VISIBLE_MS = 30_000

/** « Montrer l’adresse »: needs a permission, is written to the access log, and hides the email again. */
export function RevealEmail({ documentId, name }: { documentId: string; name: string }): ReactNode {
  const { allowedActions } = useRBAC(PERMISSIONS)
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const [email, setEmail] = useState<string | null>(null)
  useEffect(() => {
    if (!email) return undefined
    const timer = setTimeout(() => setEmail(null), VISIBLE_MS)
    return () => clearTimeout(timer)
  }, [email])

  if (!allowedActions.canReveal) return null
  const show = () =>
    run(async () => setEmail((await post<{ address: string }>(`/signatures/${documentId}/reveal`)).address))
  return (
    <span role="status">
      {email ? (
        <Typography textColor="neutral800">{email}</Typography>
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
