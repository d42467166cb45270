import { Button, Dialog } from '@strapi/design-system'
import type { MailingAction } from '../locales/fr/newsletter'

interface Props {
  action: MailingAction
  /** Shown in a dialog before the action. */
  confirmation: string | undefined
  isBusy: boolean
  onConfirm: () => void
}

export function ActionButton({ action, confirmation, isBusy, onConfirm }: Props) {
  const { label, variant } = action
  if (!confirmation)
    return (
      <Button variant={variant} loading={isBusy} onClick={onConfirm} fullWidth>
        {label}
      </Button>
    )
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={variant} loading={isBusy} fullWidth>
          {label}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{label}&nbsp;?</Dialog.Header>
        <Dialog.Body>{confirmation}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Pas maintenant
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant={variant} onClick={onConfirm} fullWidth>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}
