import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signWhileMailStalls, worstDay } from '../support/signing/stalled'
import { DATABASES, openStore, type Store } from '../support/store'

/** The bench measures it for longer. */
const STORY = { rate: 50, seconds: 6 }
/** A few hundred answers on a busy machine: what their slowest three differ by anyway (milliseconds). */
const NOISE = 10

describe.each(DATABASES)('on %s, signing goes on while mail stalls', (database) => {
  let store: Store

  beforeAll(async () => {
    store = await openStore(database)
  })
  afterAll(() => store?.remove())

  it('through a mail server that is down, slow, or asks to come back later', async () => {
    const { days, sent, acknowledged } = await signWhileMailStalls(store, STORY)
    expect(acknowledged).toBe(sent)
    const { ordinary, worst } = worstDay(days)
    expect(worst, JSON.stringify(days)).toBeLessThanOrEqual(ordinary * 1.2 + NOISE)
  }, 420_000)
})
