import { getChallenge } from '@confettis/shared/api/signatories'
import { onScopeDispose } from 'vue'
import { useHttp } from '../lib/http'

interface Proof {
  payload: Promise<string | undefined>
  startedAt: number
}

/** The server accepts a challenge for ten minutes; after eight another one is solved. */
const MAX_AGE_MS = 8 * 60_000
/** How long a form that is being sent waits for its proof. */
const TIMEOUT_MS = 12_000

/**
 * The proof of work of a form (ALTCHA): `begin` at the first touch of the form, `take` when it is sent. A form without
 * a proof is accepted too, under tighter rate limits, so that a failure here does not stop a visitor.
 */
export function useProofOfWork() {
  const http = useHttp()
  let proof: Proof | undefined
  let worker: Worker | undefined

  onScopeDispose(() => worker?.terminate())

  function begin() {
    if (proof && Date.now() - proof.startedAt < MAX_AGE_MS) return
    proof = { payload: prove().catch(() => undefined), startedAt: Date.now() }
  }

  /** The server accepts each proof once: every call gives another one. */
  async function take(): Promise<string | undefined> {
    begin()
    const payload = proof?.payload
    proof = undefined
    const timeout = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), TIMEOUT_MS))
    return Promise.race([payload, timeout])
  }

  async function prove(): Promise<string | undefined> {
    const challenge = await getChallenge(http)
    const solution = await solve(challenge)
    return solution ? btoa(JSON.stringify({ challenge, solution })) : undefined
  }

  function solve(challenge: Record<string, unknown>): Promise<unknown> {
    worker?.terminate()
    const solver = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
    worker = solver
    return new Promise((resolve, reject) => {
      solver.onmessage = ({ data }: MessageEvent<unknown>) => {
        solver.terminate()
        resolve(data)
      }
      solver.onerror = () => reject(new Error('The proof of work failed'))
      solver.postMessage(challenge)
    })
  }

  return { begin, take }
}
