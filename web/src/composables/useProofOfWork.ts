import { onScopeDispose } from 'vue'
import { useChallenge } from '../stores/challenge'

interface Proof {
  payload: Promise<string | undefined>
  /** When the challenge was asked for, in milliseconds. */
  since: number
}

/** The server takes a challenge for ten minutes; older than this, another one is solved (milliseconds). */
const GETS_OLD = 8 * 60_000
/** Who has pressed the button waits no longer than this for the work to end (milliseconds). */
const PATIENCE = 12_000

/**
 * The proof of work that keeps robots away (ALTCHA): begun with the first touch of a form, taken once when it is sent.
 * Without one a form is accepted too, under tighter limits: nothing here ever stands in the way.
 */
export function useProofOfWork() {
  const challenges = useChallenge()
  let proof: Proof | undefined
  let worker: Worker | undefined

  onScopeDispose(() => worker?.terminate())

  function begin() {
    if (proof && Date.now() - proof.since < GETS_OLD) return
    proof = { payload: prove().catch(() => undefined), since: Date.now() }
  }

  /** Each challenge is accepted once: whoever asks again gets another. */
  async function take(): Promise<string | undefined> {
    begin()
    const taken = proof?.payload
    proof = undefined
    return Promise.race([taken, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE))])
  }

  async function prove(): Promise<string | undefined> {
    const puzzle = await challenges.ask()
    const solution = await solve(puzzle)
    return solution ? btoa(JSON.stringify({ challenge: puzzle, solution })) : undefined
  }

  function solve(puzzle: Record<string, unknown>): Promise<unknown> {
    worker?.terminate()
    const solver = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
    worker = solver
    return new Promise((resolve, reject) => {
      solver.onmessage = ({ data }: MessageEvent<unknown>) => {
        solver.terminate()
        resolve(data)
      }
      solver.onerror = () => reject(new Error('The proof of work cannot be made'))
      solver.postMessage(puzzle)
    })
  }

  return { begin, take }
}
