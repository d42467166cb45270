import { signatureSchema, tokenSchema, visibilitySchema } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { judge } from '../../../guard'
import { answer } from '../../../reading/controllers'
import { readQuery } from '../../../reading/query'
import { readBody } from '../../../writing/body'
import { list } from '../reading/list'
import { readListQuery } from '../reading/query'
import { summary } from '../reading/summary'
import { sign } from '../signing/batch'
import { currentOpEd, whyClosed } from '../signing/op-ed'
import { confirm } from '../standing/confirm'
import { heldData } from '../standing/held-data'
import { setVisibility } from '../standing/visibility'
import { withdraw } from '../standing/withdraw'

const REPLAYED = 'Cette vérification contre les robots a déjà servi. Signez de nouveau\u00a0: elle sera refaite.'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await list(strapi, readListQuery(ctx))
  },

  async summary(ctx: Context) {
    readQuery(ctx, {})
    const data = await summary(strapi)
    if (data) answer(ctx, data)
    else ctx.notFound()
  },

  /** Signs. The answer is the same whatever became of the signature. */
  async create(ctx: Context) {
    readQuery(ctx, {})
    const signature = readBody(ctx, signatureSchema)
    const opEd = await currentOpEd(strapi)
    const closed = whyClosed(opEd, new Date())
    if (!opEd || closed) return ctx.conflict(closed?.message, { reason: closed?.reason })
    const verdict = await judge(ctx, signature)
    const outcome = await sign(strapi, signature, verdict, opEd)
    if (outcome === 'replayed')
      throw new errors.ValidationError(REPLAYED, { errors: [{ path: ['altcha'], message: REPLAYED }] })
    ctx.status = 202
    answer(ctx, { status: 'pending' })
  },

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, readBody(ctx, tokenSchema).token))
  },

  async withdraw(ctx: Context) {
    answerPrivately(ctx, await withdraw(strapi, readBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await heldData(strapi, readBody(ctx, tokenSchema).token))
  },

  async visibility(ctx: Context) {
    const { token, isPublic } = readBody(ctx, visibilitySchema)
    answerPrivately(ctx, await setVisibility(strapi, token, isPublic))
  },
})

/** What a link gives is for its holder alone. */
function answerPrivately(ctx: Context, data: object): void {
  ctx.set('Cache-Control', 'no-store')
  answer(ctx, data)
}
