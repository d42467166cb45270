import { getLever, getLevers } from '@confettis/shared/api/levers'
import type { Lever } from '@confettis/shared/domain/lever'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The levers of the bill: `all` in order without bodies, `bySlug` in full. */
export const useLevers = defineStore('levers', () => {
  const http = useHttp()
  const all = shallowRef<Lever[]>([])
  const bySlug = shallowRef<Record<string, Lever>>({})

  async function load() {
    await keepLastKnownValue(all.value.length > 0, async () => {
      all.value = (await getLevers(http)).data
    })
  }

  async function loadOne(slug: string) {
    await keepLastKnownValue(bySlug.value[slug] !== undefined, async () => {
      bySlug.value = { ...bySlug.value, [slug]: (await getLever(http, slug)).data }
    })
  }

  return { all, bySlug, load, loadOne }
})
