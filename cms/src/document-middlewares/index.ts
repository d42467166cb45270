import type { Core } from '@strapi/strapi'
import { waitForCommitWork } from '../database/after-commit'
import { audit } from './audit'
import { contentRemoval } from './content-removal'
import { contentValidation } from './content-validation'
import { events } from './events'
import { invalidation } from './invalidation'
import { WRITE_ACTIONS, type DocumentMiddleware } from './middleware'
import { recordProtection } from './record-protection'
import { registrations } from './registrations'
import { scheduledDates } from './scheduled-dates'
import { signatureCount } from './signature-count'
import { signingRules } from './signing-rules'
import { testimonies } from './testimonies'

const commitWork: DocumentMiddleware = () => (context, next) =>
  WRITE_ACTIONS.has(context.action) ? waitForCommitWork(next as () => Promise<never>) : next()

/** In the order in which they run: each is around all that follow. */
const DOCUMENT_MIDDLEWARES: { name: string; middleware: DocumentMiddleware; reason: string }[] = [
  { name: 'commit-work', middleware: commitWork, reason: 'Waits for what all others leave for after the commit.' },
  { name: 'invalidation', middleware: invalidation, reason: 'Only what was written, by any of those below, counts.' },
  { name: 'record-protection', middleware: recordProtection, reason: 'Refuses; needs no transaction.' },
  {
    name: 'content-validation',
    middleware: contentValidation,
    reason: 'Refuses before a transaction is opened, and translates the errors of all below.',
  },
  { name: 'content-removal', middleware: contentRemoval, reason: 'Refuses before a transaction is opened.' },
  {
    name: 'audit',
    middleware: audit,
    reason: 'Around every middleware that writes before `next()` or answers without it: all of it is in the record.',
  },
  { name: 'scheduled-dates', middleware: scheduledDates, reason: 'Writes in the transaction of the audit.' },
  { name: 'signing-rules', middleware: signingRules, reason: 'Changes the data before they are written.' },
  { name: 'signature-count', middleware: signatureCount, reason: 'Changes the data before they are written.' },
  { name: 'testimonies', middleware: testimonies, reason: 'Writes before and after `next()`.' },
  { name: 'events', middleware: events, reason: 'Writes before and after `next()`.' },
  { name: 'registrations', middleware: registrations, reason: 'Answers `create` without `next()`.' },
]

/** Belongs into `register()`. */
export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  for (const { middleware } of DOCUMENT_MIDDLEWARES) strapi.documents.use(middleware(strapi))
}
