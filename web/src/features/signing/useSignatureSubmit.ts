import type { Signature } from '@confettis/shared/domain/signatory'
import { storeToRefs } from 'pinia'
import { useRoute } from 'vue-router'
import { useForm } from '../../composables/useForm'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { readPartner, readSignature } from '../../lib/forms/signature'
import { useSigningForm } from '../../stores/signing-form'

export function useSignatureSubmit(formId: string) {
  const form = useSigningForm()
  const route = useRoute()
  const { begin, submitWithProof } = useSubmitWithProof(form.sign)

  const handle = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'signature', without: ['website', 'consent'] },
    read: (values) => readSignature(values, readPartner([route.query.partenaire].flat()[0])),
    rules: async () => {
      const { signatureSchema, SIGNATURE_MIN_ELAPSED_MS } = await import('@confettis/shared/domain/signatory')
      return { schema: signatureSchema, minElapsedMs: SIGNATURE_MIN_ELAPSED_MS }
    },
    async send(signature: Signature & { elapsed: number }) {
      await submitWithProof(signature)
      form.clear()
      form.sent = signature
    },
  })

  return { ...handle, begin }
}
