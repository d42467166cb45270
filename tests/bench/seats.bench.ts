import { env } from 'node:process'

/** The long form of the stories about seats: as often as the issue that asked for them says. */
env.SEAT_ROUNDS = '20'
env.SEAT_KILLS = '10'

await import('../api/waitlist.spec')
await import('../faults/seats-after-crash.spec')
