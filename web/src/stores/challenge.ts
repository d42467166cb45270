import { getChallenge } from '@confettis/shared/api/signatories'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'

/** Puzzles for the browser (ALTCHA): a solution shows that work was done. */
export const useChallenge = defineStore('challenge', () => {
  const http = useHttp()
  const ask = () => getChallenge(http)
  return { ask }
})
