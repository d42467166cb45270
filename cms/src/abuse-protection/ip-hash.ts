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
 * What stands for a block of addresses on one day: the same for all who share it, and nothing once the day's salt is
 * gone. Keyed with the salt alone, which no backup of yesterday's rows comes with.
 * @param block see `addressBlock`
 */
export async function hashIp(strapi: Core.Strapi, block: string, now: Date): Promise<string> {
  const { salt } = await saltOf(strapi, dayOf(now))
  return createHmac('sha256', salt).update(block).digest('hex')
}

/** Throws the salt of another day away, even when nobody signs. */
export async function rotateSalt(strapi: Core.Strapi, now: Date): Promise<void> {
  await saltOf(strapi, dayOf(now))
}

function saltOf(strapi: Core.Strapi, day: string): Promise<Salt> {
  if (current && currentDay === day) return current
  currentDay = day
  current = keep(strapi, day)
  // One that could not be had is asked for again.
  current.catch(() => (currentDay = ''))
  return current
}

/** The day's salt of all processes: whoever comes first makes it, in the place of the one before. */
function keep(strapi: Core.Strapi, day: string): Promise<Salt> {
  const store = strapi.store({ type: 'core', key: KEY })
  return exclusively(strapi, KEY, async () => {
    const kept = (await store.get({})) as Salt | null
    if (kept?.day === day) return kept
    const made = { day, salt: randomBytes(32).toString('base64') }
    await store.set({ value: made })
    return made
  })
}
