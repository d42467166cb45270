import type { MessageSubject } from '@confettis/shared/domain/message'
import { defineStore } from 'pinia'
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
export const useContactForm = defineStore('contact-form', () =>
  formState<ContactValues>(() => ({ name: '', email: '', subject: '', body: '', website: '' })),
)
