import type { Language } from '..'
import { eventMails } from './event'
import { messageMails } from './message'
import { signatureMails } from './signature'
import { storyMails } from './testimony'
import { updateMails } from './update'

export const ENGLISH: Language = {
  mails: { ...signatureMails, ...eventMails, ...storyMails, ...updateMails, ...messageMails },
  copyLink: 'The button does nothing? Copy this address into your browser:',
  reasons: {
    signature: 'You receive this message because this address was used to sign on {{host}}.',
    event: 'You receive this message because this address was used to register for an event on {{host}}.',
    story: 'You receive this message because this address was used to tell a story on {{host}}.',
    update: 'You receive this message because you signed on {{host}} and asked for our news.',
    message: 'You receive this message because this address was used to write to the team of {{host}}.',
    alert: 'You receive this message because alerts from {{host}} are sent here.',
    team: 'You receive this message because messages from {{host}} are sent here.',
  },
  automatic: 'It was sent automatically, and holds no tracker.',
}
