import type { Signature } from '@confettis/shared/domain/signatory'
import { storeToRefs } from 'pinia'
import { useRoute } from 'vue-router'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { useForm } from '../../composables/useForm'
import { useSigning } from '../../stores/signing'
import { useSigningForm } from '../../stores/signing-form'
import { readPartner, readSignature } from '../../lib/forms/signature'

/** Signing the op-ed. */
export function useSignatureSubmit(formId: string) {
  const form = useSigningForm()
  const route = useRoute()
  const { deliver, begin } = useSubmitWithProof(useSigning().sign)

  const state = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'signature', without: ['website', 'consent'] },
    read: (values) => readSignature(values, readPartner([route.query.partenaire].flat()[0])),
    rules: async () => {
      const { signatureSchema, SIGNATURE_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/signatory')
      return { schema: signatureSchema, minElapsed: SIGNATURE_MIN_ELAPSED_MS }
    },
    async send(signature: Signature & { elapsed: number }) {
      await deliver(signature)
      form.clear()
      form.sent = signature
    },
  })

  return { ...state, begin }
}
