import { ApiError } from '@confettis/shared/errors'
import { ref, shallowRef, type ShallowRef } from 'vue'

/** Where the holder of any link from a mail may stand. */
export type CommonStep =
  | { kind: 'start' }
  /** The link is no longer valid, or never was. */
  | { kind: 'bad' }
  | { kind: 'failed'; retryAfter: number | null }

/** What one does with a link from a mail, step by step. Without JavaScript the server does it, and says here how it went. */
export function tokenState<Step extends { kind: string }>() {
  const step: ShallowRef<Step | CommonStep> = shallowRef({ kind: 'start' })
  const isBusy = ref(false)

  /** Never rejects: what went wrong is a step too. */
  async function go(ask: () => Promise<Step>) {
    if (isBusy.value) return
    isBusy.value = true
    try {
      step.value = await ask().catch(failed)
    } finally {
      isBusy.value = false
    }
  }

  return { step, isBusy, go }
}

function failed(error: unknown): CommonStep {
  if (!(error instanceof ApiError)) throw error
  if (error.status === 404 || error.status === 400) return { kind: 'bad' }
  return { kind: 'failed', retryAfter: error.retryAfter }
}
