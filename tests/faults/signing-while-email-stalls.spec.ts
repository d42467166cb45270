import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signWhileMailStalls, worstDay } from '../support/signing/stalled'
import { DATABASES, openStore, type Store } from '../support/store'

/** Enough to see that nobody waits for a mail; the bench measures p99, for longer. */
const STORY = { rate: 50, seconds: 6 }
/** What the middle of some hundred answers differs by anyway (milliseconds). */
const NOISE = 10

describe.each(DATABASES)('signing on %s while email stalls', (database) => {
  let store: Store

  beforeAll(async () => {
    store = await openStore(database, { durable: true })
  })
  afterAll(() => store?.remove())

  it('signing stays as fast while the mail server is down, slow, or asks to retry', async () => {
    const { days, sent, acknowledged } = await signWhileMailStalls(store, STORY)
    expect(acknowledged).toBe(sent)
    const { ordinary, worst } = worstDay(days, 'median')
    expect(worst, JSON.stringify(days)).toBeLessThanOrEqual(ordinary * 1.2 + NOISE)
  }, 420_000)
})
