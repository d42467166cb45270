import type { Words } from '../types'
import type { EmailKindOf } from '../../kinds'

const news: Words = {
  subject: '{{title}}',
  preheader: '{{lead}}',
  heading: 'What’s new',
  hello: 'Hello {{firstName}},',
  paragraphs: ['{{rich:body}}'],
  action: { label: 'Read it on the site', href: '{{page}}' },
  notes: [
    'You would rather not get our news? One press on this page ends them, and your signature stays:\n{{unsubscribe}}',
  ],
}

export const newsletterEmails: Record<EmailKindOf<'newsletter'>, Words> = {
  news,
  'news-test': {
    ...news,
    subject: 'Test: {{title}}',
    notes: ['This is a test: nobody else got it. Unsubscribing does not work in it.', ...news.notes],
  },
}
