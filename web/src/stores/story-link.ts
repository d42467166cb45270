import { confirmTestimony, eraseTestimony, getMyTestimony } from '@confettis/shared/api/testimonies'
import type { HeldTestimony } from '@confettis/shared/domain/testimony'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useHttp } from '../http'

/** Where the author of a story stands, who holds a link from a mail. */
export type StoryStep =
  | { kind: 'start' }
  | { kind: 'confirmed' | 'mine'; held: HeldTestimony }
  /** Asked once more before what cannot be undone. */
  | { kind: 'sure' }
  | { kind: 'erased' }
  /** The link is no longer valid, or never was. */
  | { kind: 'bad' }
  | { kind: 'failed'; retryAfter: number | null }

/** What authors do with a link from a mail. Without JavaScript the server does it, and says here how it went. */
export const useStoryLink = defineStore('story-link', () => {
  const http = useHttp()
  const step = shallowRef<StoryStep>({ kind: 'start' })
  const isBusy = ref(false)

  /** Never rejects: what went wrong is a step too. */
  async function go(ask: () => Promise<StoryStep>) {
    if (isBusy.value) return
    isBusy.value = true
    try {
      step.value = await ask().catch(failed)
    } finally {
      isBusy.value = false
    }
  }

  const confirm = (token: string) =>
    go(async () => ({ kind: 'confirmed', held: (await confirmTestimony(http, token)).data }))

  const show = (token: string) => go(async () => ({ kind: 'mine', held: (await getMyTestimony(http, token)).data }))

  const erase = (token: string) =>
    go(async () => {
      await eraseTestimony(http, token)
      return { kind: 'erased' }
    })

  return { step, isBusy, confirm, show, erase }
})

function failed(error: unknown): StoryStep {
  if (!(error instanceof ApiError)) throw error
  if (error.status === 404 || error.status === 400) return { kind: 'bad' }
  return { kind: 'failed', retryAfter: error.retryAfter }
}
