import { Button, Dialog } from '@strapi/design-system'
import type { Deed } from './locale.fr'

interface Props {
  deed: Deed
  /** Asked first, where there is no way back. */
  question: string | undefined
  isBusy: boolean
  onDo: () => void
}

/** A step, taken at once or after one more question. */
export function ActionButton({ deed, question, isBusy, onDo }: Props) {
  const { label, variant } = deed
  if (!question)
    return (
      <Button variant={variant} loading={isBusy} onClick={onDo} fullWidth>
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
        <Dialog.Body>{question}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Pas maintenant
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant={variant} onClick={onDo} fullWidth>
              {label}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}
