import type { MessageSubject } from '@confettis/shared/domain/message'
import { Button } from '@strapi/design-system'
import { useState, type ReactNode } from 'react'
import type { ShownMessage } from '../../admin-api/messages/contract'
import { useAdminApi } from '../use-admin-api'
import { AnswerForm } from '../moderation/AnswerForm'
import { hasDraft, type Answer } from '../moderation/drafts'
import { Card } from '../moderation/Card'
import { formatMoment } from '../locales/fr/moderation'

const SUBJECT_NAMES: Record<MessageSubject, string> = {
  question: 'Une question',
  sign: 'Une signature',
  register: 'Une inscription',
  testimony: 'Une histoire à raconter',
  partner: 'Porter la campagne',
  press: 'Presse',
  accessibility: 'L’accessibilité du site',
  privacy: 'Des données personnelles',
}

export function MessageCard({
  message,
  onHandle,
  onAnswered,
}: {
  message: ShownMessage
  onHandle: () => void
  onAnswered: (answer: Answer) => void
}): ReactNode {
  const { post } = useAdminApi()
  const [isAnswering, setAnswering] = useState(hasDraft(message.documentId))
  const { documentId, name, subject, body, handled, suspect, unreachable, createdAt, answeredAt } = message
  const answer = async (data: Answer) => {
    await post(`/messages/${documentId}/answer`, { data: { ...data, answeredAt } })
    setAnswering(false)
    onAnswered(data)
  }
  return (
    <Card
      title={name}
      about={`${SUBJECT_NAMES[subject]} · ${formatMoment(createdAt)}`}
      badges={[
        suspect && 'Indésirable\u00a0?',
        unreachable && 'E-mail refusé par sa messagerie',
        answeredAt !== null && `Répondu le ${formatMoment(answeredAt)}`,
      ]}
      text={body}
      actions={
        <>
          <Button variant="secondary" aria-expanded={isAnswering} onClick={() => setAnswering(!isAnswering)}>
            Répondre
          </Button>
          <Button variant="tertiary" onClick={onHandle}>
            {handled ? 'Remettre à traiter' : 'Marquer comme traité'}
          </Button>
        </>
      }
    >
      {isAnswering && (
        <AnswerForm
          about={documentId}
          templatesAt="/messages/templates"
          label="Votre réponse"
          hint={`« Bonjour ${name} » est ajouté. La réponse part par e-mail au bout de dix minutes, sans que vous ayez à voir l’adresse.`}
          subjectHint="L’objet de l’e-mail."
          submitLabel="Envoyer la réponse"
          maxLength={5_000}
          onSend={answer}
          onCancel={() => setAnswering(false)}
        />
      )}
    </Card>
  )
}
