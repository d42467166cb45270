import { confirmTestimony, eraseTestimony, getMyTestimony } from '@confettis/shared/api/testimonies'
import type { OwnTestimony } from '@confettis/shared/domain/testimony'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { tokenState } from './token'

/** The steps of the token pages of a testimony. */
export type TestimonyStep =
  | { kind: 'confirmed' | 'mine'; testimony: OwnTestimony }
  /** Asks for a second press: what follows cannot be undone. */
  | { kind: 'sure' }
  | { kind: 'erased' }

/** The token pages of a testimony. */
export const useTestimonyToken = defineStore('testimony-token', () => {
  const http = useHttp()
  const { step, isBusy, go } = tokenState<TestimonyStep>()

  const confirm = (token: string) =>
    go(async () => ({ kind: 'confirmed', testimony: (await confirmTestimony(http, token)).data }))

  const show = (token: string) =>
    go(async () => ({ kind: 'mine', testimony: (await getMyTestimony(http, token)).data }))

  const erase = (token: string) =>
    go(async () => {
      await eraseTestimony(http, token)
      return { kind: 'erased' }
    })

  return { step, isBusy, confirm, show, erase }
})
