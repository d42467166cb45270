import { Button, Dialog, LinkButton } from '@strapi/design-system'
import { ConfirmDialog } from '@strapi/strapi/admin'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { WaitingStory } from '../../../moderation/stories/contract'
import { useTeam } from '../../team-http'
import { AnswerForm } from '../AnswerForm'
import { Sheet } from '../Sheet'
import type { Done } from '../Toast'
import { useTask } from '../use-task'
import { moment, SUSPICION_NAMES } from '../words'

const DOCUMENTS = '/content-manager/collection-types/api::testimony.testimony'

export function StorySheet({ story, onDone }: { story: WaitingStory; onDone: (done: Done) => void }): ReactNode {
  const { post } = useTeam()
  const { run, isBusy } = useTask()
  const [isRefusing, setRefusing] = useState(false)
  const { documentId, title, firstName, author, suspicion, sentAt } = story
  const hasConfirmed = author === 'confirmed'
  const publish = () =>
    run(async () => {
      await post(`/stories/${documentId}/publish`)
      onDone({ title: 'Histoire publiée', text: `« ${title} » est en ligne. Son auteur·ice le saura par e-mail.` })
    })
  const refuse = async (reason: string) => {
    await post(`/stories/${documentId}/refuse`, { data: { reason } })
    onDone({ title: 'Histoire refusée', text: 'Son auteur·ice saura pourquoi par e-mail.' })
  }
  return (
    <Sheet
      title={title}
      about={[firstName, moment(sentAt)].filter(Boolean).join(' · ')}
      badges={[
        !hasConfirmed && 'Adresse pas encore confirmée',
        suspicion !== null && (SUSPICION_NAMES[suspicion] ?? suspicion),
      ]}
      text={story.story}
      actions={
        <>
          <Dialog.Root>
            <Dialog.Trigger>
              <Button variant="success-light" disabled={!hasConfirmed} loading={isBusy}>
                Publier
              </Button>
            </Dialog.Trigger>
            <ConfirmDialog title="Publier cette histoire ?" variant="success" onConfirm={publish}>
              {`« ${title} » sera sur le site tout de suite, et son auteur·ice l’apprendra par e-mail.`}
            </ConfirmDialog>
          </Dialog.Root>
          <Button variant="danger-light" aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
            Refuser
          </Button>
          <LinkButton variant="tertiary" tag={Link} to={`${DOCUMENTS}/${documentId}`}>
            Ouvrir et corriger
          </LinkButton>
        </>
      }
    >
      {isRefusing && (
        <AnswerForm
          templatesAt="/stories/templates"
          label="Pourquoi elle ne sera pas publiée"
          hint="Son auteur·ice recevra ces mots par e-mail, une seule fois."
          send="Refuser et le dire"
          onSend={({ text }) => refuse(text)}
          onCancel={() => setRefusing(false)}
        />
      )}
    </Sheet>
  )
}
