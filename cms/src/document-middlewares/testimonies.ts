import type { Core } from '@strapi/strapi'
import type { Connection } from '../database/connection'
import {
  clones,
  deletes,
  publishes,
  unpublishes,
  writes,
  type DocumentAction,
} from '../api/testimony/lifecycle-handlers'

const UID = 'api::testimony.testimony'

/** What each thing that editors do to a story means for its author. */
const AUDITED_ACTIONS: Record<string, (deed: DocumentAction) => Promise<unknown>> = {
  create: writes,
  update: writes,
  publish: publishes,
  unpublish: unpublishes,
  delete: deletes,
  clone: clones,
}

/**
 * Heeds what editors do to stories, in the very transaction: what may not be is refused, and authors hear of it once it is
 * committed. Belongs into `register()`.
 */
export function registerTestimonyMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const heed = context.uid === UID ? AUDITED_ACTIONS[context.action] : undefined
    if (!heed) return next()
    const { documentId = '', data = {} } = context.params as Pick<Partial<DocumentAction>, 'documentId' | 'data'>
    const after: (() => unknown)[] = []
    let done: Promise<unknown> | undefined
    const result = await strapi.db.transaction(({ trx, onCommit }) => {
      onCommit(() => {
        done = Promise.all(after.map((work) => work())).catch((error: unknown) => strapi.log.error(String(error)))
      })
      const deed = { strapi, trx: trx as Connection, documentId, data, next, now: new Date() }
      return heed({ ...deed, afterwards: (work) => after.push(work) })
    })
    // Where something else has to be committed first, that is not yet begun.
    await done
    return result as never
  })
}
