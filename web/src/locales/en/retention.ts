import { countEn } from '../format'
import type { RetentionWords } from '../fr/retention'

/** The table of the privacy page. */
export const retentionWords: RetentionWords = {
  what: 'What it is',
  howLong: 'How long',
  kinds: {
    pending: 'A signature that is not confirmed',
    quarantined: 'A signature set aside because it looks like abuse',
    rejected: 'A refused signature',
    confirmed: 'A confirmed signature',
    withdrawn: 'A withdrawn signature',
    registration: 'A registration for an event that is not confirmed',
    needs: 'What you wrote about your accessibility needs',
    guest: 'A registration for an event',
    'story-pending': 'A story that its author has not confirmed',
    'story-refused': 'A story that we do not publish',
    'story-author': 'The e-mail address and the name of whoever told a story',
    mail: 'The trace of an e-mail we sent (its text is erased once it is sent)',
    message: 'A message from the contact form',
    access: 'The note that says who in the team looked at an address',
  },
  since: {
    received: 'after we receive it',
    refused: 'after it is refused',
    closed: 'after signing closes',
    ended: 'after the event',
    sent: 'after it is sent',
    published: 'after it is published',
  },
  then: {
    erased: 'then all of it is erased',
    anonymised: 'then name and address are erased: only the count remains',
  },
  atOnce: 'Erased at once: only the count remembers it',
  plural: countEn,
  units: { day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] },
}
