import type { TESTIMONY_STATES } from '@confettis/shared/domain/testimony'
import { Flex } from '@strapi/design-system'
import { useCallback, useState, type ReactNode } from 'react'
import type { Reopened, SubmittedTestimony, TestimonyPage } from '../../admin-api/testimonies/contract'
import { useAdminApi } from '../use-admin-api'
import { ListFrame } from '../moderation/ListFrame'
import { Toast, type Outcome } from '../moderation/Toast'
import { usePages } from '../moderation/use-pages'
import { useTask } from '../moderation/use-task'
import { Views } from '../moderation/Views'
import { TestimonyCard } from './TestimonyCard'

type View = (typeof TESTIMONY_STATES)[number]

const VIEW_NAMES: Record<View, string> = { 'to-read': 'À lire', accepted: 'Publiées', refused: 'Refusées' }
const EMPTY: Record<View, string> = {
  'to-read': 'Aucune histoire n’attend votre lecture.',
  accepted: 'Aucune histoire publiée pour le moment.',
  refused: 'Aucune histoire refusée.',
}

export function TestimoniesPage(): ReactNode {
  const { post } = useAdminApi()
  const { run } = useTask()
  const [view, setView] = useState<View>('to-read')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const load = useCallback(
    (after?: number) =>
      post<TestimonyPage>('/stories/find', { data: { state: view, ...(after !== undefined && { after }) } }),
    [post, view],
  )
  const stories = usePages(load)
  const showOutcome = (next: Outcome) => {
    setOutcome(next)
    stories.reload()
  }
  const reopen = (story: SubmittedTestimony) =>
    run(async () => {
      const { authorWasTold } = await post<Reopened>(`/stories/${story.documentId}/reopen`)
      const author = authorWasTold ? 'avait déjà reçu l’e-mail.' : 'n’en saura rien.'
      showOutcome({
        title: 'Histoire remise à lire',
        text: `« ${story.title} » attend de nouveau votre avis. Son auteur·ice ${author}`,
      })
    })
  return (
    <>
      <Views names={VIEW_NAMES} view={view} onChange={setView}>
        <ListFrame pages={stories} empty={EMPTY[view]}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {stories.items.map((story) => (
              <TestimonyCard
                key={story.documentId}
                story={story}
                isDecided={view !== 'to-read'}
                onDecided={(decided) => showOutcome({ ...decided, undo: () => void reopen(story) })}
                onReopen={() => void reopen(story)}
              />
            ))}
          </Flex>
        </ListFrame>
      </Views>
      <Toast outcome={outcome} onClose={() => setOutcome(null)} />
    </>
  )
}
