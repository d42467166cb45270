import * as z from 'zod/mini'

/** Mails a minute that a mailing may send, and what is proposed. */
export const PACE_MAX = 6_000
export const PACE_PROPOSED = 600

/** How fast a mailing goes out, as whoever submits it says. */
export const paceSchema = z.strictObject({
  pace: z
    .int({ error: 'Indiquez un nombre entier d’e-mails par minute.' })
    .check(
      z.minimum(1, 'Un e-mail par minute, au moins.'),
      z.maximum(PACE_MAX, `${PACE_MAX} e-mails par minute, au plus.`),
    ),
})
