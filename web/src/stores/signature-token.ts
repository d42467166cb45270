import { confirmSignature, getHeldData, setVisibility, withdrawSignature } from '@confettis/shared/api/signatories'
import type { OwnData } from '@confettis/shared/domain/signatory'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { tokenState } from './token'

/** The steps of the token pages of a signature. */
export type SignatureStep =
  | { kind: 'confirmed'; number: number | null; isPublic: boolean }
  | { kind: 'mine'; data: OwnData; hasChanged?: boolean }
  /** Asks for a second press: what follows cannot be undone. */
  | { kind: 'sure' }
  | { kind: 'withdrawn' }

/** The token pages of a signature. */
export const useSignatureToken = defineStore('signature-token', () => {
  const http = useHttp()
  const { step, isBusy, go } = tokenState<SignatureStep>()

  const confirm = (token: string) =>
    go(async () => ({ ...(await confirmSignature(http, token)).data, kind: 'confirmed' }))

  const show = (token: string) => go(async () => ({ kind: 'mine', data: (await getHeldData(http, token)).data }))

  const setPublic = (token: string, isPublic: boolean) =>
    go(async () => {
      await setVisibility(http, token, isPublic)
      return { kind: 'mine', data: (await getHeldData(http, token)).data, hasChanged: true }
    })

  const withdraw = (token: string) =>
    go(async () => {
      await withdrawSignature(http, token)
      return { kind: 'withdrawn' }
    })

  return { step, isBusy, confirm, show, setPublic, withdraw }
})
