import type { Connection } from '../database/connection'
import { runAfterCommit } from '../database/after-commit'
import {
  cloneTestimony,
  deleteTestimony,
  publishTestimony,
  saveTestimony,
  unpublishTestimony,
  type DocumentAction,
} from '../api/testimony/lifecycle-handlers'
import type { DocumentMiddleware } from './middleware'

const UID = 'api::testimony.testimony'

const HANDLERS: Record<string, (action: DocumentAction) => Promise<unknown>> = {
  create: saveTestimony,
  update: saveTestimony,
  publish: publishTestimony,
  unpublish: unpublishTestimony,
  delete: deleteTestimony,
  clone: cloneTestimony,
}

/** Does in one transaction what each action of an editor means for the author, who gets an email after the commit. */
export const testimonies: DocumentMiddleware = (strapi) => async (context, next) => {
  const handle = context.uid === UID ? HANDLERS[context.action] : undefined
  if (!handle) return next()
  const { documentId = '', data = {} } = context.params as Pick<Partial<DocumentAction>, 'documentId' | 'data'>
  const afterCommit = (work: () => unknown) => runAfterCommit(strapi, work)
  const result = await strapi.db.transaction(({ trx }) =>
    handle({ strapi, transaction: trx as Connection, documentId, data, next, now: new Date(), afterCommit }),
  )
  return result as never
}
