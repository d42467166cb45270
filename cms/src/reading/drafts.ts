import { AsyncLocalStorage } from 'node:async_hooks'
import type { Core, UID } from '@strapi/strapi'
import type { Row } from './documents'

const drafts = new AsyncLocalStorage<true>()

/** Does some work, for which what is read is what editors wrote last, published or not. */
export const withDrafts = <T>(work: () => T): T => drafts.run(true, work)

/** Whether the reader is an editor who wants to see drafts. */
export const showsDrafts = (): boolean => drafts.getStore() === true

/** Which drafts lists show. What visitors sent waits as a draft too: it is shown once a moderator has accepted it. */
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
