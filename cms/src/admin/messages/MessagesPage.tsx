import { Flex } from '@strapi/design-system'
import { useCallback, useState, type ReactNode } from 'react'
import type { MessagePage, ShownMessage } from '../../admin-api/messages/contract'
import { useAdminApi } from '../use-admin-api'
import { keepDraft, type Answer } from '../moderation/drafts'
import { ListFrame } from '../moderation/ListFrame'
import { Toast, type Outcome } from '../moderation/Toast'
import { usePages } from '../moderation/use-pages'
import { useTask } from '../moderation/use-task'
import { Views } from '../moderation/Views'
import { MessageCard } from './MessageCard'

const VIEWS = { waiting: 'À traiter', handled: 'Traités' }

export function MessagesPage(): ReactNode {
  const { post } = useAdminApi()
  const { run } = useTask()
  const [view, setView] = useState<keyof typeof VIEWS>('waiting')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const load = useCallback(
    (after?: number) =>
      post<MessagePage>('/messages/find', {
        data: { handled: view === 'handled', ...(after !== undefined && { after }) },
      }),
    [post, view],
  )
  const messages = usePages(load)

  const handle = (message: ShownMessage, handled: boolean) =>
    run(async () => {
      await post('/messages/handle', { data: { only: [message.documentId], handled } })
      setOutcome({
        title: handled ? 'Message traité' : 'Message remis à traiter',
        text: `Message de ${message.name}.`,
        undo: () => void handle(message, !handled),
      })
      messages.reload()
    })
  const cancelAnswer = (message: ShownMessage, answer: Answer) =>
    run(async () => {
      await post(`/messages/${message.documentId}/take-back`)
      keepDraft(message.documentId, answer)
      setView('waiting')
      setOutcome({
        title: 'Réponse annulée',
        text: `Elle n’est pas partie. Le message de ${message.name} est à traiter.`,
      })
      messages.reload()
    })
  const showAnswered = (message: ShownMessage, answer: Answer) => {
    setOutcome({
      title: 'Réponse enregistrée',
      text: `Elle part dans dix minutes\u00a0: d’ici là, vous pouvez annuler. Le message de ${message.name} est traité.`,
      undo: () => void cancelAnswer(message, answer),
    })
    messages.reload()
  }

  return (
    <>
      <Views names={VIEWS} view={view} onChange={setView}>
        <ListFrame pages={messages} empty="Aucun message ici.">
          <Flex direction="column" alignItems="stretch" gap={4}>
            {messages.items.map((message) => (
              <MessageCard
                key={message.documentId}
                message={message}
                onHandle={() => void handle(message, !message.handled)}
                onAnswered={(answer) => showAnswered(message, answer)}
              />
            ))}
          </Flex>
        </ListFrame>
      </Views>
      <Toast outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  )
}
