import type { Signature } from '@confettis/shared/domain/signatory'
import { ApiError } from '@confettis/shared/errors'
import { storeToRefs } from 'pinia'
import { useRoute } from 'vue-router'
import { useSigning } from '../stores/signing'
import { useSigningForm } from '../stores/signing-form'
import { readPartner, readSignature } from './signature'
import { useForm } from '../forms/useForm'
import { useProof } from './useProof'

const isAboutProof = (error: unknown) =>
  error instanceof ApiError && error.status === 400 && error.fields.some(({ path }) => path[0] === 'altcha')

/** Sends a signature with its proof of work. A proof that got too old on the way is made anew; without any, one signs too. */
export function useDelivery() {
  const signing = useSigning()
  const { begin, take } = useProof()

  async function deliver(signature: Signature): Promise<void> {
    for (const proof of [take, take]) {
      const refused = await signing.sign({ ...signature, altcha: await proof() }).catch((error: unknown) => {
        if (!isAboutProof(error)) throw error
        return true
      })
      if (!refused) return
    }
    await signing.sign(signature)
  }

  return { begin, deliver }
}

/** Signing the op-ed. */
export function useSigner(formId: string) {
  const form = useSigningForm()
  const route = useRoute()
  const { deliver, begin } = useDelivery()

  const state = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'signature', without: ['website', 'consent'] },
    read: (values) => readSignature(values, readPartner([route.query.partenaire].flat()[0])),
    rules: async () => {
      const { signatureSchema, SIGNATURE_MIN_ELAPSED } = await import('@confettis/shared/domain/signatory')
      return { schema: signatureSchema, minElapsed: SIGNATURE_MIN_ELAPSED }
    },
    async send(signature: Signature & { elapsed: number }) {
      await deliver(signature)
      form.clear()
      form.sent = signature
    },
  })

  return { ...state, begin }
}
