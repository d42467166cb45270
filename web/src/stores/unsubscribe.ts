import { unsubscribe as postUnsubscribe } from '@confettis/shared/api/updates'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { tokenState } from './token'

export interface UnsubscribeStep {
  kind: 'unsubscribed'
}

/** The token page that ends the newsletter. */
export const useUnsubscribe = defineStore('unsubscribe', () => {
  const http = useHttp()
  const { step, isBusy, go } = tokenState<UnsubscribeStep>()

  const unsubscribe = (token: string) =>
    go(async () => {
      await postUnsubscribe(http, token)
      return { kind: 'unsubscribed' }
    })

  return { step, isBusy, unsubscribe }
})
