import { postMessage } from '@confettis/shared/api/messages'
import type { MessageInput } from '@confettis/shared/domain/message'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'

/** What visitors write to the campaign. */
export const useMessages = defineStore('messages', () => {
  const http = useHttp()

  /** Resolves once the message is stored. @throws ApiError 400 with `fields`, 429 with `retryAfter`, or an outage */
  async function send(message: MessageInput) {
    await postMessage(http, message)
  }

  return { send }
})
