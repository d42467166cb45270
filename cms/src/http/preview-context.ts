import { AsyncLocalStorage } from 'node:async_hooks'
import type { PreviewStatus } from '@confettis/shared/preview'
import type { Core, UID } from '@strapi/strapi'
import type { Row } from './documents'

type DocumentRef = Exclude<PreviewStatus, 'published'>

const drafts = new AsyncLocalStorage<DocumentRef>()

/** Does some work, for which what is read is what editors wrote last, published or not. */
export const runWithDrafts = <T>(which: DocumentRef, work: () => T): T => drafts.run(which, work)

/** Whether the reader is an editor who wants to see drafts. */
export const isPreviewing = (): boolean => drafts.getStore() !== undefined

/** Whether they asked for the very draft that is read: what visitors sent is shown to those alone who may read it. */
export const matchesPreview = (): boolean => drafts.getStore() === 'draft'

/** Which drafts are shown to who did not ask for them. What visitors sent waits as a draft too: it is shown once a moderator has accepted it. */
export const LISTED: Partial<Record<UID.ContentType, object>> = {
  'api::testimony.testimony': { $or: [{ contentState: { $null: true } }, { contentState: 'accepted' }] },
}

/** Whether what has to be filled in is: a draft that was just begun would tear the lists of others. */
export const isComplete = (strapi: Core.Strapi, uid: UID.ContentType) => {
  const required = Object.entries(strapi.contentType(uid).attributes)
    .filter(([, attribute]) => 'required' in attribute && attribute.required)
    .map(([name]) => name)
  return (row: Row): boolean => required.every((name) => !(name in row) || (row[name] ?? '') !== '')
}
