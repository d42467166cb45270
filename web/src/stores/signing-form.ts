import { postSignature } from '@confettis/shared/api/signatories'
import type { Signature, SignatureInput } from '@confettis/shared/domain/signatory'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { emptySignature } from '../lib/forms/signature'
import { useHttp } from '../lib/http'
import { formState } from './form'

/** The form to sign. `sent` is the last signature of this visit, in memory only: it can be sent again. */
export const useSigningForm = defineStore('signing-form', () => {
  const http = useHttp()
  const form = formState(emptySignature)
  const sent = shallowRef<Signature | null>(null)

  /** Resolves once the signature is stored. @throws ApiError 400 with `fields`, 409 with the reason, 429, or an outage */
  async function sign(signature: SignatureInput) {
    await postSignature(http, signature)
  }

  return { ...form, sent, sign }
})
