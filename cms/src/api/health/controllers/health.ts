import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { readQuery } from '../../../http/query'

/** A probe that asks more often gets the last answer (milliseconds). */
const FRESH_FOR = 1_000
const TIMEOUT = 2_000

const KEY = 'confettis_health'

export default ({ strapi }: { strapi: Core.Strapi }) => {
  let last: { at: number; problem: Promise<string | null> } | undefined

  const problem = () => {
    if (!last || Date.now() - last.at > FRESH_FOR) last = { at: Date.now(), problem: probe(strapi) }
    return last.problem
  }

  return {
    /** 200 when the CMS can serve and write, 503 and why when it cannot. */
    async check(ctx: Context) {
      readQuery(ctx, {})
      ctx.set('Cache-Control', 'no-store')
      const reason = await problem()
      if (!reason) {
        ctx.body = { data: { status: 'ok' }, meta: {} }
        return
      }
      ctx.status = 503
      ctx.body = { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: reason, details: {} } }
    },
  }
}

/** Writes a row as a visitor's form would. The reason for a failure, or `null`. */
async function probe(strapi: Core.Strapi): Promise<string | null> {
  const write = strapi.store({ type: 'core', key: KEY }).set({ value: Date.now() })
  const late = new Promise<never>((_, reject) =>
    setTimeout(reject, TIMEOUT, new Error(`no answer within ${TIMEOUT} ms`)).unref(),
  )
  try {
    await Promise.race([write, late])
    return null
  } catch (error) {
    strapi.log.error(error)
    return 'The database cannot be written'
  }
}
