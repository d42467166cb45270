import type { ContentType, ContentUid } from './types'

/** What the team works with, and what the CMS keeps for itself. */
export const INTERNAL_CONTENT = {
  'api::answer-template.answer-template': { editors: 'answers', audit: 'values' },
  'api::signing-rule.signing-rule': { editors: 'rules', audit: 'fields' },
  'api::mail.mail': { editors: 'records', audit: 'fields' },
  'api::access-record.access-record': { editors: 'records', audit: 'none' },
  'api::change-record.change-record': { editors: 'records', audit: 'none' },
  'api::presence.presence': { editors: 'internal', audit: 'none' },
  'api::planned-date.planned-date': { editors: 'internal', audit: 'none' },
  'api::mailing.mailing': { editors: 'internal', audit: 'values' },
  'api::moderation-batch.moderation-batch': { editors: 'internal', audit: 'values' },
  'api::signing-alert.signing-alert': { editors: 'internal', audit: 'values' },
  'api::event-seat.event-seat': { editors: 'internal', audit: 'values' },
  'api::spent-challenge.spent-challenge': { editors: 'internal', audit: 'values' },
  'api::tally.tally': { editors: 'internal', audit: 'values' },
  'api::tally-window.tally-window': { editors: 'internal', audit: 'values' },
  'api::token.token': { editors: 'internal', audit: 'values' },
} as const satisfies Record<ContentUid, ContentType>
