interface Limit {
  /** Uses within the duration; a limit without this figure takes it from the signing rules of the moment. */
  points?: number
  durationSeconds: number
  /** What the visitor reads past the limit. */
  message: string
}

const TOO_MANY_SUBMISSIONS = 'Beaucoup d’envois viennent de votre connexion. Attendez quelques minutes.'

/** Every limit of the public API. The name is a part of the key in Redis. */
export const LIMITS = {
  perAddress: { durationSeconds: 600, message: TOO_MANY_SUBMISSIONS },
  perAddressWithoutProof: { durationSeconds: 600, message: TOO_MANY_SUBMISSIONS },
  /** Silent: a refusal would tell whose mailbox it is. */
  perMailbox: { durationSeconds: 3_600, message: '' },
  uploads: { points: 60, durationSeconds: 600, message: TOO_MANY_SUBMISSIONS },
  messages: {
    points: 5,
    durationSeconds: 600,
    message: 'Vous avez déjà envoyé plusieurs messages. Attendez quelques minutes avant le prochain.',
  },
  /** A check-in team of many devices behind one connection, each polling every few seconds. */
  checkIn: {
    points: 600,
    durationSeconds: 300,
    message: 'Beaucoup de demandes viennent de votre connexion. Attendez quelques minutes.',
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** The limits whose number of uses stands in the table. */
export type FixedLimit = {
  [Name in LimitName]: (typeof LIMITS)[Name] extends { points: number } ? Name : never
}[LimitName]
