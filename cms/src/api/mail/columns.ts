import { defineColumns, impersonal } from '../../database/columns'
import schema from './content-types/mail/schema.json'

/** A mail is deleted as a whole. Its payload, which holds address and words, is emptied when it has been sent. */
export const MAIL = defineColumns(schema, ['mail'], {
  ...impersonal('state', 'kind', 'language', 'mailing', 'tallied', 'attempts', 'nextAttemptAt', 'sentAt', 'keyId'),
  ...impersonal('claimedBy', 'claimedUntil', 'messageId'),
  subject: { personal: 'visitor' },
  // Mail servers repeat the address in what they answer.
  error: { personal: 'visitor' },
  link: { personal: 'visitor' },
  payload: { personal: 'visitor' },
})
