import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Hello {{firstName}},'

export const signatureEmails: Record<EmailKindOf<'signature'>, Words> = {
  confirm: {
    subject: 'Please confirm your signature',
    preheader: 'One step more, and your signature counts.',
    heading: 'One step more!',
    hello,
    paragraphs: [
      'You have just signed the op-ed “{{title}}”.',
      'For your signature to count, please confirm that this address is yours.',
    ],
    action: { label: 'Confirm my signature', href: '{{link}}' },
    notes: [
      `The link opens a page with a button, and the button confirms. You have ${CONFIRMATION_DAYS} days.`,
      'You did not sign anything? Do nothing: without confirmation everything is erased.',
    ],
  },
  reminder: {
    subject: 'Your signature is still waiting',
    preheader: 'It counts as soon as you confirm it.',
    heading: 'Only you are missing',
    hello,
    paragraphs: [
      'A few days ago you signed the op-ed “{{title}}”.',
      'Your signature has not been confirmed yet: for the moment it does not count.',
    ],
    action: { label: 'Confirm my signature', href: '{{link}}' },
    notes: [
      'This is the only reminder. Without confirmation, what you wrote will soon be erased.',
      'You did not sign anything? Do nothing.',
    ],
  },
  'already-signed': {
    subject: 'You have already signed',
    preheader: 'Your signature is there: it counts, once.',
    heading: 'You have already signed',
    hello,
    paragraphs: [
      'Somebody has just signed the op-ed “{{title}}” with this address: you, most likely.',
      'Your signature is there. It counts, once, and nothing has changed.',
    ],
    action: { label: 'See my signature', href: '{{link}}' },
    notes: [
      'This link is personal: with it you can see what we keep, show or hide your name, or withdraw your signature.',
      'It was not you? There is nothing to do.',
    ],
  },
  thanks: {
    subject: 'Thank you, your signature is confirmed',
    preheader: 'Keep this message: with it you can see or withdraw your signature.',
    heading: 'Thank you!',
    hello,
    paragraphs: [
      'Your signature of the op-ed “{{title}}” is confirmed.',
      'One signature brings others: pass the op-ed on to people you know.\n{{opEd}}',
      'Keep this message. Its link is personal: with it you can, at any time, see what we keep, show or hide your ' +
        'name, or withdraw your signature.',
    ],
    action: { label: 'See my signature', href: '{{link}}' },
    notes: [],
  },
  withdrawn: {
    subject: 'Your signature is withdrawn',
    preheader: 'Your name and your address are erased.',
    heading: 'It is done',
    hello,
    paragraphs: [
      'Your signature of the op-ed “{{title}}” is withdrawn.',
      'Your name, your address and what you wrote are erased. This message is the last one.',
    ],
    notes: ['Should you change your mind, you can sign again:\n{{sign}}'],
  },
}
