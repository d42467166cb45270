import type { Context } from 'koa'
import { newChallenge } from '../../../guard/proof'
import { signingRules } from '../../../guard/rules'
import { readQuery } from '../../../reading/query'

export default () => ({
  /** A new challenge, in ALTCHA's own shape. */
  challenge(ctx: Context) {
    readQuery(ctx, {})
    ctx.set('Cache-Control', 'no-store')
    ctx.body = newChallenge(signingRules().proofEffort, Date.now())
  },
})
