import { Button, Dialog, Flex, Loader, Typography } from '@strapi/design-system'
import { useEffect, useState, type ReactNode } from 'react'
import type { Decided, Decision, Preview, Verb } from '../../admin-api/signatures/contract'
import { useAdminApi } from '../use-admin-api'
import { useTask } from '../moderation/use-task'
import { VERB_NAMES } from '../locales/fr/moderation'
import { previewLines } from './effect'

const TITLES: Record<Verb, string> = {
  accept: 'Accepter ces signatures\u00a0?',
  reject: 'Refuser ces signatures\u00a0?',
}

/** Shows the effect of a decision, and takes it on confirmation. */
export function DecisionDialog({
  decision,
  onClose,
  onDecided,
}: {
  decision: Decision
  onClose: () => void
  onDecided: (verb: Verb, decided: Decided) => void
}): ReactNode {
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const [preview, setPreview] = useState<Preview | null>(null)
  const { verb } = decision
  useEffect(() => {
    void run(async () => setPreview(await post<Preview>('/signatures/preview', { data: decision })))
  }, [post, run, decision])
  const decide = () =>
    run(async () => {
      const data = { ...decision, upTo: preview?.upTo }
      onDecided(verb, await post<Decided>('/signatures/decide', { data }))
    })

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{TITLES[verb]}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={2} aria-live="polite">
            {!preview && isBusy && <Loader small>Calcul de l’effet</Loader>}
            {preview &&
              previewLines(verb, preview).map((line) => (
                <Typography key={line} textAlign="center">
                  {line}
                </Typography>
              ))}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Ne rien changer
            </Button>
          </Dialog.Cancel>
          <Button
            variant={verb === 'accept' ? 'success' : 'danger'}
            fullWidth
            loading={isBusy && preview !== null}
            disabled={!preview || preview.changed === 0}
            onClick={() => void decide()}
          >
            {VERB_NAMES[verb]}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}
