import type { Language } from '../types'
import { eventEmails } from './event'
import { messageEmails } from './message'
import { signatureEmails } from './signature'
import { testimonyEmails } from './testimony'
import { newsletterEmails } from './newsletter'

export const ENGLISH: Language = {
  emails: { ...signatureEmails, ...eventEmails, ...testimonyEmails, ...newsletterEmails, ...messageEmails },
  copyLink: 'The button does nothing? Copy this address into your browser:',
  reasons: {
    signature: 'You receive this message because this address was used to sign on {{host}}.',
    registration: 'You receive this message because this address was used to register for an event on {{host}}.',
    testimony: 'You receive this message because this address was used to tell a story on {{host}}.',
    newsletter: 'You receive this message because you signed on {{host}} and asked for our news.',
    message: 'You receive this message because this address was used to write to the team of {{host}}.',
    alert: 'You receive this message because alerts from {{host}} are sent here.',
    team: 'You receive this message because messages from {{host}} are sent here.',
  },
  automatic: 'It was sent automatically, and holds no tracker.',
}
