import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/sha'

const TIMEOUT_MS = 30_000

/** Solves a challenge off the main thread: one challenge in, one solution or `null` out. */
self.onmessage = ({ data: challenge }: MessageEvent<Challenge>) => {
  solveChallenge({ challenge, deriveKey, timeout: TIMEOUT_MS }).then(
    (solution) => self.postMessage(solution),
    () => self.postMessage(null),
  )
}
