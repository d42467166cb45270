import type { Core } from '@strapi/strapi'

/** Runs around every call of `strapi.documents`. */
export type DocumentMiddleware = (strapi: Core.Strapi) => Parameters<Core.Strapi['documents']['use']>[0]

export const WRITE_ACTIONS = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft'])
