import { getSupporters } from '@confettis/shared/api/supporters'
import type { Supporter } from '@confettis/shared/domain/supporter'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The public supporters of the bill. */
export const useSupporters = defineStore('supporters', () => {
  const http = useHttp()
  const all = shallowRef<Supporter[]>([])

  async function load() {
    await keepLastKnownValue(all.value.length > 0, async () => {
      all.value = (await getSupporters(http)).data
    })
  }

  return { all, load }
})
