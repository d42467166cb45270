import type { Language } from '.'
import { eventMails } from './event/en'
import { messageMails } from './message/en'
import { signatureMails } from './signature/en'
import { storyMails } from './story/en'

export const ENGLISH: Language = {
  mails: { ...signatureMails, ...eventMails, ...storyMails, ...messageMails },
  copyLink: 'The button does nothing? Copy this address into your browser:',
  reasons: {
    signature: 'You receive this message because this address was used to sign on {{host}}.',
    event: 'You receive this message because this address was used to register for an event on {{host}}.',
    story: 'You receive this message because this address was used to tell a story on {{host}}.',
    message: 'You receive this message because this address was used to write to the team of {{host}}.',
    alert: 'You receive this message because alerts from {{host}} are sent here.',
    team: 'You receive this message because messages from {{host}} are sent here.',
  },
  automatic: 'It was sent automatically, and holds no tracker.',
}
