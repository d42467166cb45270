import { unsubscribe } from '@confettis/shared/api/updates'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { linkState } from './token'

/** The news has ended for whoever holds the link. */
export interface LeavingStep {
  kind: 'left'
}

/** What one does with the link that ends the news. */
export const useLeavingLink = defineStore('leaving-link', () => {
  const http = useHttp()
  const { step, isBusy, go } = linkState<LeavingStep>()

  const leave = (token: string) =>
    go(async () => {
      await unsubscribe(http, token)
      return { kind: 'left' }
    })

  return { step, isBusy, leave }
})
