import { getMilestones } from '@confettis/shared/api/milestones'
import type { Milestone } from '@confettis/shared/domain/milestone'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../http'
import { keptThroughOutages } from './kept'

/** The bill's timeline. */
export const useMilestones = defineStore('milestones', () => {
  const http = useHttp()
  const all = shallowRef<Milestone[]>([])

  async function load() {
    await keptThroughOutages(all.value.length > 0, async () => {
      all.value = (await getMilestones(http)).data
    })
  }

  return { all, load }
})
