import { Transform } from 'node:stream'

interface GatePass {
  /** Resolves when this email may send its last byte. */
  enter(): Promise<void>
  /** Lets the next email enter. Call it in any case, also without `enter`. */
  leave(): void
}

/**
 * Limits to one the emails whose outcome is unknown: from the last byte sent until the row says `sent`. A crash then
 * repeats one email at most. The rest of an email is sent in parallel with others.
 */
export class InFlightGate {
  private last = Promise.resolve()

  pass(): GatePass {
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
