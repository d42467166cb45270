import type { Language } from '.'
import { signatureMails } from './signature/en'

export const ENGLISH: Language = {
  mails: { ...signatureMails },
  copyLink: 'The button does nothing? Copy this address into your browser:',
  reasons: {
    signature: 'You receive this message because this address was used to sign on {{host}}.',
  },
  automatic: 'It was sent automatically, and holds no tracker.',
}
