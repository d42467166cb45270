import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

export const messageEmails: Record<EmailKindOf<'message' | 'team' | 'alert'>, Words> = {
  'message-received': {
    subject: 'Your message has arrived',
    preheader: 'We will answer you by e-mail.',
    heading: 'It has arrived',
    hello: 'Hello,',
    paragraphs: ['Thank you for writing to us. Your message is with us, and we will answer you by e-mail.'],
    notes: ['You did not write to us? Somebody mistyped an address: there is nothing to do.'],
  },
  'message-team': {
    subject: 'Message from {{name}}: {{about}}',
    preheader: 'Answer this message: your answer goes to whoever wrote it.',
    heading: 'A message from the site',
    hello: '{{name}} ({{email}}) writes to you about: {{about}}.',
    paragraphs: ['{{lines:body}}'],
    notes: ['Answer this message: your answer goes to whoever wrote it. Then tick it off in the admin of the site.'],
  },
  'message-answer': {
    subject: '{{title}}',
    preheader: 'The team answers your message.',
    heading: 'Our answer',
    hello: 'Hello {{name}},',
    paragraphs: ['{{lines:body}}'],
    notes: ['You did not write to us? Somebody mistyped an address: there is nothing to do.'],
  },
  'team-alert': {
    subject: 'Alert: {{count}} signatures within an hour for {{about}}',
    preheader: 'Nothing is blocked: have a look.',
    heading: 'Unusual signatures',
    hello: 'Hello,',
    paragraphs: [
      'Within an hour, {{count}} signatures had this in common: {{about}}.',
      'It may be a class, an association, a stall. It may be a robot. Nothing is blocked: open “Modération” in the admin of the site, and judge.',
    ],
    notes: ['From how many on you are told is set in “Règles de signature”.'],
  },
}
