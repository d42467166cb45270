import type { Connection } from '../database/connection'
import { runAfterCommit } from '../database/after-commit'
import {
  clones,
  deletes,
  publishes,
  unpublishes,
  writes,
  type DocumentAction,
} from '../api/testimony/lifecycle-handlers'
import type { DocumentMiddleware } from './middleware'

const UID = 'api::testimony.testimony'

const HANDLERS: Record<string, (action: DocumentAction) => Promise<unknown>> = {
  create: writes,
  update: writes,
  publish: publishes,
  unpublish: unpublishes,
  delete: deletes,
  clone: clones,
}

/** Does in one transaction what each action of an editor means for the author, who gets an email after the commit. */
export const testimonies: DocumentMiddleware = (strapi) => async (context, next) => {
  const handle = context.uid === UID ? HANDLERS[context.action] : undefined
  if (!handle) return next()
  const { documentId = '', data = {} } = context.params as Pick<Partial<DocumentAction>, 'documentId' | 'data'>
  const afterwards = (work: () => unknown) => runAfterCommit(strapi, work)
  const result = await strapi.db.transaction(({ trx }) =>
    handle({ strapi, trx: trx as Connection, documentId, data, next, now: new Date(), afterwards }),
  )
  return result as never
}
