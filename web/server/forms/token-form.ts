import type { Pinia } from 'pinia'
import type { CommonStep } from '../../src/stores/token'
import { postToCms, type Posted, type Via } from './cms-form-client'
import type { Outcome } from './form'

/** Longer than any token. */
const MAX_TOKEN = 200

const NO_TOKEN: Posted = { isOk: false, status: 404, data: null, message: '', errors: [], retryAfter: null }

export const tokenIn = (query: URLSearchParams): string => query.get('jeton') ?? ''

/** Asks on behalf of who holds a link. Nobody is asked about a link without a token that could be one. */
export async function postToken(via: Via, path: string, query: URLSearchParams, more: object = {}) {
  const token = tokenIn(query)
  if (!token || token.length > MAX_TOKEN) return NO_TOKEN
  return postToCms(via, path, { token, ...more })
}

/**
 * How to show what became of a link: `show` a step with a status, `answer` with what the CMS said, or say that it `refuse`d.
 * @param enter takes the page to a step
 */
export function createTokenSteps<Step>(enter: (pinia: Pinia, step: Step | CommonStep) => void) {
  const show = (status: number, step: Step | CommonStep, retryAfter: number | null = null): Outcome => ({
    status,
    prepare: (pinia) => enter(pinia, step),
    retryAfter,
  })

  const answer = (posted: Posted | null, read: (data: unknown) => Step): Outcome =>
    posted?.isOk ? show(200, read(posted.data)) : refuse(posted)

  function refuse(posted: Posted | null): Outcome {
    if (posted?.status === 404 || posted?.status === 400) return show(404, { kind: 'bad' })
    const retryAfter = posted?.retryAfter ?? null
    return show(posted?.status === 429 ? 429 : 503, { kind: 'failed', retryAfter }, retryAfter)
  }

  return { show, answer, refuse }
}
