import { postMessage } from '@confettis/shared/api/messages'
import type { MessageInput, MessageSubject } from '@confettis/shared/domain/message'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { formState } from './form'

export interface ContactValues {
  name: string
  email: string
  subject: MessageSubject | ''
  body: string
  /** The honeypot. */
  website: string
}

/** The contact form. */
export const useContactForm = defineStore('contact-form', () => {
  const http = useHttp()
  const form = formState<ContactValues>(() => ({ name: '', email: '', subject: '', body: '', website: '' }))

  /** Resolves once the message is stored. @throws ApiError 400 with `fields`, 429 with `retryAfter`, or an outage */
  async function send(message: MessageInput) {
    await postMessage(http, message)
  }

  return { ...form, send }
})
