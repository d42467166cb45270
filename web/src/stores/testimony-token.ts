import { confirmTestimony, eraseTestimony, getMyTestimony } from '@confettis/shared/api/testimonies'
import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { tokenState } from './token'

/** Where the author of a story stands, who holds a link from a mail. */
export type TestimonyStep =
  | { kind: 'confirmed' | 'mine'; held: OwnTestimony }
  /** Asked once more before what cannot be undone. */
  | { kind: 'sure' }
  | { kind: 'erased' }

/** What authors do with a link from a mail. */
export const useTestimonyToken = defineStore('story-link', () => {
  const http = useHttp()
  const { step, isBusy, go } = tokenState<TestimonyStep>()

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
