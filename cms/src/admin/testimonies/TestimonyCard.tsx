import { Button, Dialog, LinkButton, Typography } from '@strapi/design-system'
import { ConfirmDialog } from '@strapi/strapi/admin'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { SubmittedTestimony } from '../../admin-api/testimonies/contract'
import { useAdminApi } from '../use-admin-api'
import { AnswerForm } from '../moderation/AnswerForm'
import { hasDraft } from '../moderation/drafts'
import { Card } from '../moderation/Card'
import type { Outcome } from '../moderation/Toast'
import { useTask } from '../moderation/use-task'
import { formatMoment, SUSPICION_NAMES } from '../locales/fr/moderation'

const DOCUMENTS = '/content-manager/collection-types/api::testimony.testimony'
const LATER = 'Son auteur·ice le saura par e-mail dans dix minutes\u00a0: d’ici là, vous pouvez annuler.'

export function TestimonyCard({
  story,
  isDecided,
  onDecided,
  onReopen,
}: {
  story: SubmittedTestimony
  isDecided: boolean
  onDecided: (outcome: Outcome) => void
  onReopen: () => void
}): ReactNode {
  const { documentId, title, firstName, author, suspicion, refusalReason, sentAt } = story
  const [isRefusing, setRefusing] = useState(hasDraft(documentId))
  const { post } = useAdminApi()
  const refuse = async (reason: string) => {
    await post(`/stories/${documentId}/refuse`, { data: { reason } })
    onDecided({ title: 'Histoire refusée', text: LATER })
  }
  return (
    <Card
      title={title}
      about={[firstName, formatMoment(sentAt)].filter(Boolean).join(' · ')}
      badges={[
        author !== 'confirmed' && 'Adresse pas encore confirmée',
        suspicion !== null && (SUSPICION_NAMES[suspicion] ?? suspicion),
      ]}
      text={story.story}
      actions={
        <>
          {isDecided ? (
            <Button variant="secondary" onClick={onReopen}>
              Remettre à lire
            </Button>
          ) : (
            <>
              <PublishButton story={story} onDecided={onDecided} />
              <Button variant="danger-light" aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
                Refuser
              </Button>
            </>
          )}
          <LinkButton variant="tertiary" tag={Link} to={`${DOCUMENTS}/${documentId}`}>
            Ouvrir et corriger
          </LinkButton>
        </>
      }
    >
      {isDecided && refusalReason && (
        <Typography textColor="neutral600">{`Motif du refus\u00a0: ${refusalReason}`}</Typography>
      )}
      {isRefusing && !isDecided && (
        <AnswerForm
          about={documentId}
          templatesAt="/stories/templates"
          label="Pourquoi elle ne sera pas publiée"
          hint="Son auteur·ice recevra ces mots par e-mail, une seule fois."
          submitLabel="Refuser et le dire"
          maxLength={2_000}
          initialText={refusalReason ?? ''}
          onSend={({ text }) => refuse(text)}
          onCancel={() => setRefusing(false)}
        />
      )}
    </Card>
  )
}

function PublishButton({
  story,
  onDecided,
}: {
  story: SubmittedTestimony
  onDecided: (outcome: Outcome) => void
}): ReactNode {
  const { documentId, title, author } = story
  const { post } = useAdminApi()
  const { run, isBusy } = useTask()
  const publish = () =>
    run(async () => {
      await post(`/stories/${documentId}/publish`)
      onDecided({ title: 'Histoire publiée', text: `« ${title} » est en ligne. ${LATER}` })
    })
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="success-light" disabled={author !== 'confirmed'} loading={isBusy}>
          Publier
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title="Publier cette histoire ?" variant="success" onConfirm={publish}>
        {`« ${title} » sera sur le site tout de suite. ${LATER}`}
      </ConfirmDialog>
    </Dialog.Root>
  )
}
