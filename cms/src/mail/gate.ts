import { Transform } from 'node:stream'

/**
 * One mail at a time may be in doubt: between its last byte and the note that it was sent. Whoever comes to its last
 * byte waits here until the one before is noted; all the rest of a mail travels beside others.
 */
export class Gate {
  private last = Promise.resolve()

  /** Resolves when one may pass, with what opens the gate for the next. */
  async enter(): Promise<() => void> {
    let leave!: () => void
    const before = this.last
    this.last = new Promise((resolve) => (leave = resolve))
    await before
    return leave
  }
}

/** Passes a message on, and holds its end back until `mayEnd` resolves. */
export function heldBack(mayEnd: () => Promise<void>): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void mayEnd().then(() => done(), done),
  })
}
