import { setTimeout as wait } from 'node:timers/promises'
import { startCms } from '../site'
import { startMailServer, type MailServerMode } from '../mail-server'
import { until } from '../pages'
import type { Store } from '../store'
import { Generator, quantile } from './generator'
import { makeProofsEasy } from './rules'
import { emailOf } from './visitors.mjs'

interface Story {
  /** Signatures a second, and for how many seconds the mail server stays as it is. */
  rate: number
  seconds: number
}

/** The modes of the mail server, one a day; the last `normal` confirms the first as a baseline. */
const DAYS: MailServerMode[] = ['normal', 'down', 'slow', '451', 'normal']
/** Everything has arrived by then (milliseconds). */
const CALM = 300_000

export interface Day {
  mode: MailServerMode
  /** Milliseconds. */
  median: number
  p99: number
}

/** Visitors go on signing while the mail server is down, slow, and asks to come back later. */
export async function signWhileMailStalls(store: Store, { rate, seconds }: Story) {
  const mailServer = await startMailServer({ read: false })
  const cms = await startCms({ dataDir: store.dataDir, env: { ...store.env, SMTP_URL: mailServer.url } })
  const generator = new Generator(cms.url)
  try {
    await makeProofsEasy(cms.url)
    const count = rate * seconds
    await generator.prepare({ from: 1_000_000, count: rate })
    generator.begin({ rate })
    await generator.outcome()
    const days: Day[] = []
    const acknowledged: number[] = []
    for (const [day, mode] of DAYS.entries()) {
      await generator.prepare({ from: day * count, count })
      mailServer.behave(mode)
      generator.begin({ rate })
      const outcome = await generator.outcome()
      acknowledged.push(...outcome.acknowledged)
      days.push({ mode, median: quantile(outcome.took, 0.5), p99: quantile(outcome.took, 0.99) })
      await wait(200)
    }
    const began = performance.now()
    const missing = async () => {
      const arrived = new Set(mailServer.envelopes.map(({ to }) => to))
      return acknowledged.filter((id) => !arrived.has(emailOf(id))).length
    }
    await until(missing, (count) => count === 0, CALM)
    return { days, sent: count * DAYS.length, acknowledged: acknowledged.length, caughtUp: performance.now() - began }
  } finally {
    generator.close()
    await cms.stop()
    await mailServer.stop()
  }
}

/** A figure of an ordinary day and of the worst one (milliseconds). */
export function worstDay(days: Day[], figure: 'median' | 'p99'): { ordinary: number; worst: number } {
  const most = (wanted: (mode: MailServerMode) => boolean) =>
    Math.max(...days.filter(({ mode }) => wanted(mode)).map((day) => day[figure]))
  return { ordinary: most((mode) => mode === 'normal'), worst: most((mode) => mode !== 'normal') }
}
