import type { MessageInput } from '@confettis/shared/domain/message'
import type { FieldError } from '@confettis/shared/validation'
import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What became of a message: `retryAfter` is in seconds, when the CMS said it. */
export type ContactNotice = null | 'sent' | { kind: 'rate'; retryAfter: number | null } | { kind: 'outage' }

/** The contact form between two tries. Without JavaScript the server fills it before it renders the page again. */
export const useContactForm = defineStore('contact-form', () => {
  const values = ref<Partial<MessageInput>>({})
  const errors = ref<FieldError[]>([])
  const notice = ref<ContactNotice>(null)
  return { values, errors, notice }
})
