import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/sha'

/** How long the work may take, in milliseconds. */
const PATIENCE = 30_000

/** Works aside, so that the form answers every touch meanwhile. One challenge in, one solution or `null` out. */
self.onmessage = ({ data: challenge }: MessageEvent<Challenge>) => {
  solveChallenge({ challenge, deriveKey, timeout: PATIENCE }).then(
    (solution) => self.postMessage(solution),
    () => self.postMessage(null),
  )
}
