import type { Core, UID } from '@strapi/strapi'
import type { Context } from 'koa'
import { findOnePublished, findPublished } from './documents'
import { readQuery } from './query'

interface Reads {
  uid: UID.ContentType
  /** What a list carries, and its order. */
  list: { fields?: string[]; populate?: object; sort: string[] }
  /** What one document carries, found by its slug. */
  one?: { fields?: string[]; populate?: object }
}

/** A controller with the reads of the contract: all of a type in order, and one by its slug. No parameter is known. */
export const readController =
  ({ uid, list, one }: Reads) =>
  ({ strapi }: { strapi: Core.Strapi }) => ({
    async find(ctx: Context) {
      readQuery(ctx, {})
      answer(ctx, await findPublished(strapi, uid, list))
    },
    ...(one && {
      async findOne(ctx: Context) {
        readQuery(ctx, {})
        answerOne(ctx, await findOnePublished(strapi, uid, { ...one, filters: { slug: ctx.params.slug } }))
      },
    }),
  })

/** `{ data, meta }`, as every answer is. */
export function answer(ctx: Context, data: unknown, meta: object = {}): void {
  ctx.body = { data, meta }
}

/** What a link gives is for its holder alone. */
export function answerPrivately(ctx: Context, data: object): void {
  ctx.set('Cache-Control', 'no-store')
  answer(ctx, data)
}

/** One document, or 404. */
export function answerOne(ctx: Context, data: object | null): void {
  if (data) answer(ctx, data)
  else ctx.notFound()
}
