import type { Language } from '.'
import { eventMails } from './event/en'
import { signatureMails } from './signature/en'

export const ENGLISH: Language = {
  mails: { ...signatureMails, ...eventMails },
  copyLink: 'The button does nothing? Copy this address into your browser:',
  reasons: {
    signature: 'You receive this message because this address was used to sign on {{host}}.',
    event: 'You receive this message because this address was used to register for an event on {{host}}.',
  },
  automatic: 'It was sent automatically, and holds no tracker.',
}
