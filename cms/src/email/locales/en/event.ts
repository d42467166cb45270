import { DECLINE_HOURS } from '@confettis/shared/domain/registration'
import { CONFIRMATION_DAYS } from '@confettis/shared/domain/signatory'
import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const hello = 'Hello {{firstName}},'
const WHEN_AND_WHERE = '{{when}}\n{{where}}'
const JOIN = '{{lead}}\n{{join}}'
const manage = { label: 'See my registrations', href: '{{link}}' }
const PERSONAL =
  'This link is personal: with it you can see what we keep, change your answers, give your seat back or have ' +
  'everything erased.'
const code = 'Show this code at the door: it opens your line in our list.'

export const eventEmails: Record<EmailKindOf<'registration'>, Words> = {
  'event-confirm': {
    subject: 'Confirm your registration',
    preheader: 'One more step, and you are on the list.',
    heading: 'One more step!',
    hello,
    paragraphs: [
      'You have just registered for “{{title}}”.',
      WHEN_AND_WHERE,
      'For your registration to count, confirm that this address is yours. Seats are given in the order of confirmation.',
    ],
    action: { label: 'I confirm my registration', href: '{{link}}' },
    notes: [
      `The link opens a page with a button: that is what confirms. You have ${CONFIRMATION_DAYS} days, and until the event begins.`,
      'You did not register? Do nothing: without confirmation, everything is erased.',
    ],
  },
  'event-already': {
    subject: 'You are already registered',
    preheader: 'Your registration is there, once.',
    heading: 'You are already registered',
    hello,
    paragraphs: [
      'Somebody has just registered for “{{title}}” with this address: you, most likely.',
      'Your registration is there, once, and nothing has changed.',
    ],
    action: manage,
    notes: [PERSONAL, 'It was not you? There is nothing to do.'],
  },
  'event-requested': {
    subject: 'Your request has arrived',
    preheader: 'The team will answer soon.',
    heading: 'Noted',
    hello,
    paragraphs: [
      'Your request to register for “{{title}}” has arrived.',
      WHEN_AND_WHERE,
      'The team looks at every request and answers by e-mail. For now, you have no seat yet.',
    ],
    action: manage,
    notes: [PERSONAL],
  },
  'event-confirmed': {
    subject: 'Your seat is booked',
    preheader: '{{title}}, {{when}}',
    heading: 'See you there!',
    hello,
    paragraphs: ['Your seat at “{{title}}” is booked.', WHEN_AND_WHERE, JOIN],
    action: manage,
    code,
    notes: ['The event comes with this message, for your calendar.', PERSONAL],
  },
  'event-waiting': {
    subject: 'You are on the waiting list',
    preheader: 'A seat that is given back is yours when your turn comes.',
    heading: 'A little patience',
    hello,
    paragraphs: [
      'All seats at “{{title}}” are taken: you are on the waiting list.',
      WHEN_AND_WHERE,
      'A seat that is given back goes to whoever is first in line. When that is you, a message will say so: there is nothing to do.',
    ],
    action: manage,
    notes: ['You cannot come any more? Leave the list on that page, and the next one moves up.', PERSONAL],
  },
  'event-promoted': {
    subject: 'A seat was given back: it is yours',
    preheader: '{{title}}, {{when}}',
    heading: 'A seat for you!',
    hello,
    paragraphs: [
      'A seat at “{{title}}” was given back, and it was your turn: it is yours.',
      WHEN_AND_WHERE,
      JOIN,
      `You cannot come any more? Give it back within ${DECLINE_HOURS} hours, with one press: somebody else is waiting for it.`,
    ],
    action: { label: 'I give my seat back', href: '{{link}}' },
    code,
    notes: ['You come? There is nothing to do. The event comes with this message, for your calendar.'],
  },
  'event-refused': {
    subject: 'Your request to register',
    preheader: 'The team cannot give you a seat.',
    heading: 'Not this time',
    hello,
    paragraphs: [
      'The team has looked at your request to register for “{{title}}”. It cannot give you a seat.',
      'There will be other events: the site announces them.\n{{page}}',
    ],
    notes: [],
  },
  'event-changed': {
    subject: 'News about {{title}}',
    preheader: '{{when}}, {{where}}',
    heading: 'A change',
    hello,
    paragraphs: ['The time or the place of “{{title}}” has changed. This is what holds now:', WHEN_AND_WHERE, JOIN],
    action: manage,
    notes: ['If you cannot come any more, give your seat back on that page: somebody else may be waiting for it.'],
  },
  'event-called-off': {
    subject: 'Cancelled: {{title}}',
    preheader: 'The event does not take place.',
    heading: 'It does not take place',
    hello,
    paragraphs: ['“{{title}}”, planned for {{when}}, is cancelled.', '{{reason}}'],
    action: manage,
    notes: ['There is nothing to do. Your calendar learns it with this message.'],
  },
  'event-given-back': {
    subject: 'Your registration is cancelled',
    preheader: 'Thank you for saying so: somebody else gets the seat.',
    heading: 'It is done',
    hello,
    paragraphs: [
      'Your registration for “{{title}}” is cancelled. Thank you for saying so: somebody else gets the seat.',
      'If you change your mind, you can register again:\n{{page}}',
    ],
    action: manage,
    notes: [],
  },
  'event-day': {
    subject: 'Soon: {{title}}',
    preheader: '{{when}}',
    heading: 'See you soon!',
    hello,
    paragraphs: ['“{{title}}” begins in less than twenty-four hours.', WHEN_AND_WHERE, JOIN],
    action: { label: 'See my seat, or give it back', href: '{{link}}' },
    notes: ['You cannot come any more? Give your seat back: somebody else may be waiting for it.'],
  },
  'event-hour': {
    subject: 'Within the hour: {{title}}',
    preheader: '{{when}}',
    heading: 'Within the hour',
    hello,
    paragraphs: ['“{{title}}” begins in less than an hour.', WHEN_AND_WHERE, JOIN],
    action: { label: 'See my seat', href: '{{link}}' },
    notes: [],
  },
  'event-replay': {
    subject: 'Thank you, and watch it again: {{title}}',
    preheader: 'The recording is online.',
    heading: 'Thank you!',
    hello,
    paragraphs: [
      'Thank you for registering for “{{title}}”.',
      'The recording is online, to watch again or to pass on:\n{{replay}}',
      'How about signing the op-ed, or passing it on?\n{{opEd}}',
    ],
    action: manage,
    notes: ['This message is the last one about this event.'],
  },
}
