import { confirmSignature, getHeldData, setVisibility, withdrawSignature } from '@confettis/shared/api/signatories'
import type { HeldData } from '@confettis/shared/domain/signatory'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { useHttp } from '../http'

/** Where the holder of a link from a mail stands. */
export type LinkStep =
  | { kind: 'start' }
  | { kind: 'confirmed'; number: number | null; isPublic: boolean }
  | { kind: 'mine'; held: HeldData; hasChanged?: boolean }
  /** Asked once more before what cannot be undone. */
  | { kind: 'sure' }
  | { kind: 'withdrawn' }
  /** The link is no longer valid, or never was. */
  | { kind: 'bad' }
  | { kind: 'failed'; retryAfter: number | null }

/** What one does with a link from a mail. Without JavaScript the server does it, and says here how it went. */
export const useSignatureLink = defineStore('signature-link', () => {
  const http = useHttp()
  const step = shallowRef<LinkStep>({ kind: 'start' })
  const isBusy = ref(false)

  /** Never rejects: what went wrong is a step too. */
  async function go(ask: () => Promise<LinkStep>) {
    if (isBusy.value) return
    isBusy.value = true
    try {
      step.value = await ask().catch(failed)
    } finally {
      isBusy.value = false
    }
  }

  const confirm = (token: string) =>
    go(async () => ({ ...(await confirmSignature(http, token)).data, kind: 'confirmed' }))

  const show = (token: string) => go(async () => ({ kind: 'mine', held: (await getHeldData(http, token)).data }))

  const setPublic = (token: string, isPublic: boolean) =>
    go(async () => {
      await setVisibility(http, token, isPublic)
      return { kind: 'mine', held: (await getHeldData(http, token)).data, hasChanged: true }
    })

  const withdraw = (token: string) =>
    go(async () => {
      await withdrawSignature(http, token)
      return { kind: 'withdrawn' }
    })

  return { step, isBusy, confirm, show, setPublic, withdraw }
})

function failed(error: unknown): LinkStep {
  if (!(error instanceof ApiError)) throw error
  if (error.status === 404 || error.status === 400) return { kind: 'bad' }
  return { kind: 'failed', retryAfter: error.retryAfter }
}
