import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { readQuery } from '../../../http/query'

/** More frequent requests get the last result. */
const MAX_AGE_MS = 1_000
const TIMEOUT_MS = 2_000

const KEY = 'confettis_health'

export default ({ strapi }: { strapi: Core.Strapi }) => {
  let last: { at: number; problem: Promise<string | null> } | undefined

  const problem = () => {
    if (!last || Date.now() - last.at > MAX_AGE_MS) last = { at: Date.now(), problem: probe(strapi) }
    return last.problem
  }

  return {
    /** 200 when the CMS can write to the database, 503 with the reason otherwise. */
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

/** Writes a row. Returns the reason of a failure, or `null`. */
async function probe(strapi: Core.Strapi): Promise<string | null> {
  const write = strapi.store({ type: 'core', key: KEY }).set({ value: Date.now() })
  const late = new Promise<never>((_, reject) =>
    setTimeout(reject, TIMEOUT_MS, new Error(`no answer within ${TIMEOUT_MS} ms`)).unref(),
  )
  try {
    await Promise.race([write, late])
    return null
  } catch (error) {
    strapi.log.error(error)
    return 'The database cannot be written'
  }
}
