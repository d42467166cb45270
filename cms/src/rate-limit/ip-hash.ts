import { createHmac, randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { exclusively } from '../database/job-lock'

const KEY = 'confettis_address_salt'

interface Salt {
  day: string
  salt: string
}

let current: Promise<Salt> | undefined
let currentDay = ''

/** The day of the salt: UTC, so that all processes agree. */
const dayOf = (now: Date) => now.toISOString().slice(0, 10)

/**
 * A pseudonym of a block of IP addresses for one day. It cannot be recomputed once the salt of that day is overwritten.
 * @param block see `ipBlock`
 */
export async function hashIp(strapi: Core.Strapi, block: string, now: Date): Promise<string> {
  const { salt } = await saltOf(strapi, dayOf(now))
  return createHmac('sha256', salt).update(block).digest('hex')
}

/** Overwrites the salt of an earlier day, even on a day without signatures. */
export async function rotateSalt(strapi: Core.Strapi, now: Date): Promise<void> {
  await saltOf(strapi, dayOf(now))
}

function saltOf(strapi: Core.Strapi, day: string): Promise<Salt> {
  if (current && currentDay === day) return current
  currentDay = day
  current = keep(strapi, day)
  // A failed read is tried again at the next call.
  current.catch(() => (currentDay = ''))
  return current
}

/** The salt of the day, the same in all processes: the first one creates it in the place of the earlier one. */
function keep(strapi: Core.Strapi, day: string): Promise<Salt> {
  const store = strapi.store({ type: 'core', key: KEY })
  return exclusively(strapi, KEY, async () => {
    const kept = (await store.get({})) as Salt | null
    if (kept?.day === day) return kept
    const created = { day, salt: randomBytes(32).toString('base64') }
    await store.set({ value: created })
    return created
  })
}
