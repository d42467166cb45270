import { unsubscribe } from '@confettis/shared/api/updates'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { tokenState } from './token'

/** The news has ended for whoever holds the link. */
export interface UnsubscribeStep {
  kind: 'left'
}

/** What one does with the link that ends the news. */
export const useUnsubscribe = defineStore('leaving-link', () => {
  const http = useHttp()
  const { step, isBusy, go } = tokenState<UnsubscribeStep>()

  const leave = (token: string) =>
    go(async () => {
      await unsubscribe(http, token)
      return { kind: 'left' }
    })

  return { step, isBusy, leave }
})
