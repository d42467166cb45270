import { postSignature } from '@confettis/shared/api/signatories'
import type { SignatureInput } from '@confettis/shared/domain/signatory'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'

/** Signing the op-ed. */
export const useSigning = defineStore('signing', () => {
  const http = useHttp()

  /** Resolves once the signature is stored. @throws ApiError 400 with `fields`, 409 with the reason, 429, or an outage */
  async function sign(signature: SignatureInput) {
    await postSignature(http, signature)
  }

  return { sign }
})
