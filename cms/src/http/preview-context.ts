import { AsyncLocalStorage } from 'node:async_hooks'
import type { PreviewStatus } from '@confettis/shared/preview'
import type { Core, UID } from '@strapi/strapi'
import type { DocumentRow } from '../strapi-internals/documents'

type DraftStatus = Exclude<PreviewStatus, 'published'>

const drafts = new AsyncLocalStorage<DraftStatus>()

/** Does `work` so that it reads drafts, published or not. */
export const runWithDrafts = <T>(status: DraftStatus, work: () => T): T => drafts.run(status, work)

/** Whether the request is an editor’s preview. */
export const isPreviewing = (): boolean => drafts.getStore() !== undefined

/** Whether the preview is of the very document that is read; its editor has the right to read it. */
export const matchesPreview = (): boolean => drafts.getStore() === 'draft'

/** Whether all required fields are filled in: an unfinished draft would break the lists of other pages. */
export const isComplete = (strapi: Core.Strapi, uid: UID.ContentType) => {
  const required = Object.entries(strapi.contentType(uid).attributes)
    .filter(([, attribute]) => 'required' in attribute && attribute.required)
    .map(([name]) => name)
  return (row: DocumentRow): boolean => required.every((name) => !(name in row) || (row[name] ?? '') !== '')
}
