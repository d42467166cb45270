import { Flex } from '@strapi/design-system'
import { useCallback, useState, type ReactNode } from 'react'
import type { StoryPage } from '../../../moderation/stories/contract'
import { useTeam } from '../../team-http'
import { ListFrame } from '../ListFrame'
import { Toast, type Done } from '../Toast'
import { usePages } from '../use-pages'
import { StorySheet } from './StorySheet'

export function StoriesPage(): ReactNode {
  const { post } = useTeam()
  const [done, setDone] = useState<Done | null>(null)
  const load = useCallback(
    (after?: number) => post<StoryPage>('/stories/find', { data: after === undefined ? {} : { after } }),
    [post],
  )
  const stories = usePages(load)
  const say = (what: Done) => {
    setDone(what)
    stories.reload()
  }
  return (
    <>
      <ListFrame pages={stories} empty="Aucune histoire n’attend votre lecture.">
        <Flex direction="column" alignItems="stretch" gap={4}>
          {stories.items.map((story) => (
            <StorySheet key={story.documentId} story={story} onDone={say} />
          ))}
        </Flex>
      </ListFrame>
      <Toast done={done} onClose={() => setDone(null)} />
    </>
  )
}
