import accessRecord from './api/access-record/content-types/access-record/schema.json'
import changeRecord from './api/change-record/content-types/change-record/schema.json'
import { MAIL } from './api/mail/columns'
import mailing from './api/mailing/content-types/mailing/schema.json'
import { MESSAGE } from './api/message/columns'
import moderationBatch from './api/moderation-batch/content-types/moderation-batch/schema.json'
import plannedDate from './api/planned-date/content-types/planned-date/schema.json'
import presence from './api/presence/content-types/presence/schema.json'
import { REGISTRATION } from './api/registration/columns'
import { SIGNATORY } from './api/signatory/columns'
import signingAlert from './api/signing-alert/content-types/signing-alert/schema.json'
import signingRule from './api/signing-rule/content-types/signing-rule/schema.json'
import site from './api/site/content-types/site/schema.json'
import { TESTIMONY } from './api/testimony/columns'
import token from './api/token/content-types/token/schema.json'
import { defineColumns, impersonal, type ColumnTable } from './database/columns'

const VISITOR = { personal: 'visitor' } as const
const MEMBER = { personal: 'team' } as const
const OF_SUBJECT = { personal: 'visitor', keptBecause: 'Leads to an empty row once its subject is erased.' } as const
const IN_LIST = { personal: 'visitor', keptBecause: 'The team keeps the list, and takes addresses off it.' } as const
const AUTHORSHIP = {
  personal: 'team',
  keptBecause: 'Says who changed the content, as long as the content lasts.',
} as const

/** Every content type with data of visitors or of the team, by `uid`: what is in it, and which rule erases it. */
export const PERSONAL_DATA: Record<string, ColumnTable> = {
  'api::signatory.signatory': SIGNATORY,
  'api::registration.registration': REGISTRATION,
  'api::testimony.testimony': TESTIMONY,
  'api::message.message': MESSAGE,
  'api::mail.mail': MAIL,
  'api::token.token': defineColumns(token, [], {
    ...impersonal('purpose', 'expiresAt'),
    hash: OF_SUBJECT,
    subject: OF_SUBJECT,
  }),
  'api::signing-alert.signing-alert': defineColumns(signingAlert, ['quarantined'], {
    ...impersonal('what', 'day', 'signatures', 'unreachable'),
    value: VISITOR,
  }),
  'api::moderation-batch.moderation-batch': defineColumns(moderationBatch, ['access'], {
    ...impersonal('verb', 'decidedAt', 'undoneAt', 'changed'),
    who: MEMBER,
    // Emptied by `api/moderation-batch/retention.ts` once the decision cannot be undone.
    changes: VISITOR,
  }),
  'api::access-record.access-record': defineColumns(accessRecord, ['access'], {
    ...impersonal('at', 'what', 'about', 'filter', 'rows'),
    who: MEMBER,
    name: MEMBER,
    subject: VISITOR,
  }),
  'api::signing-rule.signing-rule': defineColumns(signingRule, [], {
    ...impersonal('proofEffort', 'perAddress', 'perAddressWithoutProof', 'perMailbox', 'disposableDomains'),
    ...impersonal('aliasRules', 'alertPerAddress', 'alertPerDomain', 'alertPerName', 'usualDomains'),
    blocked: IN_LIST,
    allowed: IN_LIST,
    alertAddress: { ...MEMBER, keptBecause: 'A setting.' },
  }),
  'api::site.site': defineColumns(site, [], {
    ...impersonal('name', 'tagline', 'description', 'publisher', 'navigation', 'callToAction', 'footerText'),
    ...impersonal('footerGroups', 'social', 'copyright', 'footerNote', 'sharePicture', 'banner', 'seo'),
    messageRoutes: { ...MEMBER, keptBecause: 'A setting.' },
  }),
  'api::mailing.mailing': defineColumns(mailing, [], {
    ...impersonal('subject', 'state', 'content', 'pace', 'expected', 'testedAt', 'submittedAt', 'approvedAt'),
    ...impersonal('startedAt', 'endedAt', 'filledAt', 'reached', 'lastSignatory', 'queued', 'sent', 'failed'),
    submittedBy: AUTHORSHIP,
    submittedName: AUTHORSHIP,
    approvedBy: AUTHORSHIP,
    approvedName: AUTHORSHIP,
  }),
  'api::change-record.change-record': defineColumns(changeRecord, [], {
    ...impersonal('at', 'action', 'about', 'subject', 'language', 'title', 'changes'),
    person: AUTHORSHIP,
    who: AUTHORSHIP,
  }),
  'api::planned-date.planned-date': defineColumns(plannedDate, [], {
    ...impersonal('about', 'subject', 'language', 'move', 'at', 'failure'),
    person: AUTHORSHIP,
    who: AUTHORSHIP,
  }),
  'api::presence.presence': defineColumns(presence, [], {
    ...impersonal('subject', 'language', 'seenAt', 'knowsUntil'),
    person: { ...MEMBER, keptBecause: 'Deleted by `cleanup-expired.ts` within the hour.' },
    who: { ...MEMBER, keptBecause: 'Deleted by `cleanup-expired.ts` within the hour.' },
  }),
}

/** Content types without such data: what the campaign publishes itself, settings and counters. */
export const IMPERSONAL_TYPES: readonly string[] = [
  // Published by the campaign, with the agreement of the people named.
  'api::event.event',
  'api::lever.lever',
  'api::milestone.milestone',
  'api::op-ed.op-ed',
  'api::page.page',
  'api::partner.partner',
  'api::supporter.supporter',
  'api::update.update',
  'api::answer-template.answer-template',
  // Counters, and hashes that say nothing of a visitor.
  'api::event-seat.event-seat',
  'api::spent-challenge.spent-challenge',
  'api::tally.tally',
  'api::tally-window.tally-window',
]
