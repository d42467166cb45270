import { ApiError } from '@confettis/shared/errors'
import { useProofOfWork } from './useProofOfWork'

const isProofError = (error: unknown) =>
  error instanceof ApiError && error.status === 400 && error.fields.some(({ path }) => path[0] === 'altcha')

/** Sends a body with a proof of work; with a second one if the first has expired; then without. */
export function useSubmitWithProof<Body extends object>(send: (body: Body & { altcha?: string }) => Promise<void>) {
  const { begin, take } = useProofOfWork()

  async function submitWithProof(body: Body): Promise<void> {
    for (const takeProof of [take, take]) {
      const isRefused = await send({ ...body, altcha: await takeProof() }).catch((error: unknown) => {
        if (!isProofError(error)) throw error
        return true
      })
      if (!isRefused) return
    }
    await send(body)
  }

  return { begin, submitWithProof }
}
