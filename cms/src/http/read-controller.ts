import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { contentType, type KnownUid } from '../content-registry'
import { isLocalized } from '../strapi-internals/services'
import { findOnePublished, findPublished } from './documents'
import { readLocale, readQuery } from './query'

/**
 * A controller with the public reads of a type, in the shapes of the registry: `find` gives all in order, `findOne` one by
 * its slug. Types with translations take `locale`; no other parameter is known.
 */
export const readController =
  (uid: KnownUid) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const { list, one } = contentType(uid) ?? {}
    const readParameters = (ctx: Context) => {
      if (isLocalized(strapi, uid)) return { locale: readLocale(ctx) }
      readQuery(ctx, {})
      return {}
    }
    return {
      ...(list && {
        async find(ctx: Context) {
          answer(ctx, await findPublished(strapi, uid, { ...list, ...readParameters(ctx) }))
        },
      }),
      ...(one && {
        async findOne(ctx: Context) {
          const query = { ...one, ...readParameters(ctx), filters: { slug: ctx.params.slug as string } }
          answerOne(ctx, await findOnePublished(strapi, uid, query))
        },
      }),
    }
  }

/** `{ data, meta }`, as every answer is. */
export function answer(ctx: Context, data: unknown, meta: object = {}): void {
  ctx.body = { data, meta }
}

/** Never cached: the answer belongs to the holder of a token. */
export function answerPrivately(ctx: Context, data: object): void {
  ctx.set('Cache-Control', 'no-store')
  answer(ctx, data)
}

/** One document, or 404. */
export function answerOne(ctx: Context, data: object | null): void {
  if (data) answer(ctx, data)
  else ctx.notFound()
}
