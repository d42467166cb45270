import { ApiError } from '@confettis/shared/errors'
import { ref, shallowRef, type ShallowRef } from 'vue'

/** The steps that all token pages have. */
export type CommonStep =
  | { kind: 'start' }
  /** The token is no longer valid, or never was. */
  | { kind: 'bad' }
  /** `retryAfter` is in seconds, when the CMS gave it. */
  | { kind: 'failed'; retryAfter: number | null }

/** The state of a token page. Without JavaScript the server makes the request and sets the step before it renders. */
export function tokenState<Step extends { kind: string }>() {
  const step: ShallowRef<Step | CommonStep> = shallowRef({ kind: 'start' })
  const isBusy = ref(false)

  /** Goes to the step that a request returns. Never rejects: a failure is a step too. */
  async function go(request: () => Promise<Step>) {
    if (isBusy.value) return
    isBusy.value = true
    try {
      step.value = await request().catch(toFailedStep)
    } finally {
      isBusy.value = false
    }
  }

  return { step, isBusy, go }
}

function toFailedStep(error: unknown): CommonStep {
  if (!(error instanceof ApiError)) throw error
  if (error.status === 404 || error.status === 400) return { kind: 'bad' }
  return { kind: 'failed', retryAfter: error.retryAfter }
}
