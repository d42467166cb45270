import { MESSAGE_SUBJECTS, messageSchema, type Message } from '@confettis/shared/domain/message'
import { check } from '@confettis/shared/validation'
import { useContactForm, type ContactValues } from '../../src/stores/contact-form'
import { choice, readFields, text } from './fields'
import type { FormDefinition } from './form'
import { submitForm } from './submission'

export const contactForm: FormDefinition = {
  path: '/contact',
  submit: (sent) => {
    const values = readFields<ContactValues>(sent.form, {
      name: text,
      email: text,
      subject: choice(MESSAGE_SUBJECTS),
      body: text,
      website: text,
    })
    const checked = check<Message>(messageSchema, values)
    return submitForm({ api: '/messages', values, checked, useStore: useContactForm, next: '/contact?envoi=ok' }, sent)
  },
}
