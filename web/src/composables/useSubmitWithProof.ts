import { ApiError } from '@confettis/shared/errors'
import { useProofOfWork } from './useProofOfWork'

const isAboutProof = (error: unknown) =>
  error instanceof ApiError && error.status === 400 && error.fields.some(({ path }) => path[0] === 'altcha')

/** Sends a form with its proof of work. A proof that got too old on the way is made anew; without any, it goes too. */
export function useSubmitWithProof<Body extends object>(send: (body: Body & { altcha?: string }) => Promise<void>) {
  const { begin, take } = useProofOfWork()

  async function deliver(body: Body): Promise<void> {
    for (const proof of [take, take]) {
      const refused = await send({ ...body, altcha: await proof() }).catch((error: unknown) => {
        if (!isAboutProof(error)) throw error
        return true
      })
      if (!refused) return
    }
    await send(body)
  }

  return { begin, deliver }
}
