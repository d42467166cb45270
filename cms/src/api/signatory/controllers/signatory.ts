import type { SignatureCount } from '@confettis/shared/domain/op-ed'
import { tokenSchema, visibilitySchema, type SignatureSummary } from '@confettis/shared/domain/signatory'
import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { answer, answerPrivately } from '../../../http/read-controller'
import { readQuery } from '../../../http/query'
import { parseBody } from '../../../http/body'
import { currentCount } from '../../../signature-count'
import { readListQuery } from '../list-query'
import { confirm } from '../services/confirm'
import { receiveSignature } from '../services/create'
import { listSignatories } from '../services/list'
import { getOwnData, setVisibility } from '../services/own-data'
import { withdraw } from '../services/withdraw'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await listSignatories(strapi, readListQuery(ctx))
  },

  async summary(ctx: Context) {
    readQuery(ctx, {})
    const data = await readSummary(strapi)
    if (data) answer(ctx, data)
    else ctx.notFound()
  },

  /** JSON is answered by the signature fast path; this answers everything else. */
  create: (ctx: Context) => receiveSignature(strapi, ctx),

  async confirm(ctx: Context) {
    answerPrivately(ctx, await confirm(strapi, parseBody(ctx, tokenSchema).token))
  },

  async withdraw(ctx: Context) {
    answerPrivately(ctx, await withdraw(strapi, parseBody(ctx, tokenSchema).token))
  },

  async mine(ctx: Context) {
    answerPrivately(ctx, await getOwnData(strapi, parseBody(ctx, tokenSchema).token))
  },

  async visibility(ctx: Context) {
    const { token, isPublic } = parseBody(ctx, visibilitySchema)
    answerPrivately(ctx, await setVisibility(strapi, token, isPublic))
  },
})

/** How many signed, by kind and département; `null` while no op-ed is published. */
async function readSummary(strapi: Core.Strapi): Promise<SignatureSummary | null> {
  const settled = await currentCount(strapi)
  const count: SignatureCount | null = await strapi.service('api::op-ed.op-ed').count(settled)
  const { byKind, byDepartement, asOf } = settled
  return count && { ...count, byKind, byDepartement, asOf: asOf.toISOString() }
}
