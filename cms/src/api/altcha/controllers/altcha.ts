import type { Context } from 'koa'
import { newChallenge } from '../../../abuse-protection/proof-of-work'
import { signingRules } from '../../../abuse-protection/rules'
import { readQuery } from '../../../http/query'

export default () => ({
  /** A new challenge, in the format of ALTCHA. */
  challenge(ctx: Context) {
    readQuery(ctx, {})
    ctx.set('Cache-Control', 'no-store')
    ctx.body = newChallenge(signingRules().proofEffort, Date.now())
  },
})
