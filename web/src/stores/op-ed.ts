import { getOpEd } from '@confettis/shared/api/op-ed'
import type { OpEd } from '@confettis/shared/domain/op-ed'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The op-ed, with its count. */
export const useOpEd = defineStore('op-ed', () => {
  const http = useHttp()
  const opEd = shallowRef<OpEd | null>(null)

  async function load() {
    await keepLastKnownValue(opEd.value !== null, async () => {
      opEd.value = (await getOpEd(http)).data
    })
  }

  return { opEd, load }
})
