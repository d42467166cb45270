import { Flex, Tabs } from '@strapi/design-system'
import { useCallback, useState, type ReactNode } from 'react'
import type { MessagePage, ShownMessage } from '../../../moderation/messages/contract'
import { useTeam } from '../../team-http'
import { ListFrame } from '../ListFrame'
import { Toast, type Done } from '../Toast'
import { usePages } from '../use-pages'
import { useTask } from '../use-task'
import { MessageSheet } from './MessageSheet'

const VIEWS = { waiting: 'À traiter', handled: 'Traités' }

export function MessagesPage(): ReactNode {
  const { post } = useTeam()
  const { run } = useTask()
  const [view, setView] = useState<string>('waiting')
  const [done, setDone] = useState<Done | null>(null)
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
      setDone({
        title: handled ? 'Message traité' : 'Message remis à traiter',
        text: `Message de ${message.name}.`,
        undo: () => void handle(message, !handled),
      })
      messages.reload()
    })
  const sayAnswered = (message: ShownMessage) => {
    setDone({ title: 'Réponse envoyée', text: `${message.name} la recevra par e-mail. Le message est traité.` })
    messages.reload()
  }

  return (
    <>
      <Tabs.Root variant="simple" value={view} onValueChange={setView}>
        <Tabs.List aria-label="Vues">
          {Object.entries(VIEWS).map(([value, name]) => (
            <Tabs.Trigger key={value} value={value}>
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={view}>
          <ListFrame pages={messages} empty="Aucun message ici.">
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
              {messages.items.map((message) => (
                <MessageSheet
                  key={message.documentId}
                  message={message}
                  onHandle={() => void handle(message, !message.handled)}
                  onAnswered={() => sayAnswered(message)}
                />
              ))}
            </Flex>
          </ListFrame>
        </Tabs.Content>
      </Tabs.Root>
      <Toast done={done} onClose={() => setDone(null)} />
    </>
  )
}
