import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Hello {{firstName}},'
const personal = 'This link is personal: with it you can, at any time, see what we keep or take your story back.'

export const testimonyEmails: Record<EmailKindOf<'testimony'>, Words> = {
  'story-confirm': {
    subject: 'Please confirm your story',
    preheader: 'One step more, and the team can publish it.',
    heading: 'One step more!',
    hello,
    paragraphs: [
      'You have just told us a story: “{{title}}”.',
      'Before we can publish it, please confirm that this address is yours.',
    ],
    action: { label: 'Confirm my story', href: '{{link}}' },
    notes: [
      `The link opens a page with a button, and the button confirms. You have ${CONFIRMATION_DAYS} days.`,
      'You did not tell anything? Do nothing: without confirmation everything is erased.',
    ],
  },
  'story-confirmed': {
    subject: 'Thank you, your story is with us',
    preheader: 'We read it, and then we write to you.',
    heading: 'Thank you!',
    hello,
    paragraphs: [
      'Your address is confirmed. We are going to read “{{title}}”.',
      'We will write to you when your story is online, or to say why it will not be.',
      'Keep this message.',
    ],
    action: { label: 'See my story', href: '{{link}}' },
    notes: [personal],
  },
  'story-published': {
    subject: 'Your story is online',
    preheader: 'Everybody can read it, and pass it on.',
    heading: 'Your story is online',
    hello,
    paragraphs: [
      'Thank you! “{{title}}” is published. We may have corrected it a little: have a look.\n{{page}}',
      'One story brings others: pass it on to people you know.',
    ],
    action: { label: 'Read my story', href: '{{page}}' },
    notes: ['To see what we keep, or to take your story back at any time, follow this link. It is personal:\n{{link}}'],
  },
  'story-refused': {
    subject: 'Your story will not be published',
    preheader: 'We tell you why.',
    heading: 'We will not publish it',
    hello,
    paragraphs: [
      'We have read “{{title}}”, and will not publish it. This is why:',
      '{{lines:reason}}',
      'Thank you for telling us. It will soon be erased, and you are welcome to tell us another one.',
    ],
    action: { label: 'See my story', href: '{{link}}' },
    notes: [personal],
  },
}
