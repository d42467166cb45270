import { Transform } from 'node:stream'

/** One mail's place before the gate. */
interface LinkLocation {
  /** Resolves when this mail may pass. */
  enter(): Promise<void>
  /** Lets the next one pass, in its turn: a mail may go away before it was let in, or without ever asking. */
  leave(): void
}

/**
 * One mail at a time may be in doubt: between its last byte and the note that it was sent. Whoever comes to its last
 * byte waits here until the one before is noted; all the rest of a mail travels beside others.
 */
export class Gate {
  private last = Promise.resolve()

  place(): LinkLocation {
    let leave!: () => void
    const left = new Promise<void>((resolve) => (leave = resolve))
    return {
      enter: () => {
        const before = this.last
        this.last = before.then(() => left)
        return before
      },
      leave,
    }
  }
}

/** Passes a message on, and holds its end back until `mayEnd` resolves. */
export function withInFlightGate(mayEnd: () => Promise<void>): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void mayEnd().then(() => done(), done),
  })
}
