import { getEvent, getEvents } from '@confettis/shared/api/events'
import type { Event } from '@confettis/shared/domain/event'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'

/** The upcoming events, the past ones, and each in full by its slug. */
export const useEvents = defineStore('events', () => {
  const http = useHttp()
  const upcoming = shallowRef<Event[]>([])
  const past = shallowRef<Event[]>([])
  const bySlug = shallowRef<Record<string, Event>>({})

  async function load() {
    await keepLastKnownValue(upcoming.value.length + past.value.length > 0, async () => {
      const [next, last] = await Promise.all([getEvents(http, 'upcoming'), getEvents(http, 'past')])
      upcoming.value = next.data
      past.value = last.data
    })
  }

  async function loadOne(slug: string) {
    await keepLastKnownValue(bySlug.value[slug] !== undefined, async () => {
      bySlug.value = { ...bySlug.value, [slug]: (await getEvent(http, slug)).data }
    })
  }

  return { upcoming, past, bySlug, load, loadOne }
})
