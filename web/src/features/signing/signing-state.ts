import type { OpEd } from '@confettis/shared/domain/op-ed'

/** `now` is in milliseconds. */
export function signingState({ closesAt, paused }: OpEd, now: number): 'open' | 'paused' | 'closed' {
  if (closesAt && Date.parse(closesAt) <= now) return 'closed'
  return paused ? 'paused' : 'open'
}
