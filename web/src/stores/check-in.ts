import { getDoor, markAtDoor } from '@confettis/shared/api/registrations'
import type { DoorList } from '@confettis/shared/domain/registration'
import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { device } from '../lib/check-in-device'
import { asMarked, figuresOf, withMark, withoutArrived, type Mark } from '../lib/check-in-marks'
import { useHttp } from '../lib/http'

/** The largest batch of marks that the API accepts. */
const MAX_BATCH = 500

/** The attendee list of one event. Marks show immediately, are stored on the device, and are sent in order. */
export const useCheckIn = defineStore('check-in', () => createCheckIn(useHttp()))

export function createCheckIn(http: Http) {
  const list = shallowRef<DoorList | null>(null)
  const queue = shallowRef<Mark[]>([])
  /** `closed`: the key is missing or not valid. `offline`: the server cannot be reached. */
  const state = ref<'start' | 'open' | 'offline' | 'closed'>('start')
  let slug = ''
  let key = ''
  let syncing: Promise<void> | undefined

  const figures = computed(() => figuresOf(asMarked(list.value?.guests ?? [], queue.value)))

  /** Opens the list of an event with the key of the URL, or with the key stored on this device. */
  async function open(of: string, given: string) {
    slug = of
    if (given) device.keepKey(slug, given)
    key = given || device.key(slug)
    list.value = null
    queue.value = device.marks(slug) ?? []
    if (key) await sync().catch(() => {})
    else state.value = 'closed'
  }

  /** Marks an attendee as present or absent. */
  function mark(id: string, present: boolean) {
    keep((marks) => withMark(marks, id, present, Date.now()))
    const send = () => (queue.value.length ? sync() : undefined)
    // A mark made while a request ends is sent with the next one.
    void sync()
      .then(send)
      .catch(() => {})
  }

  /** Reads the stored marks first: another tab may have added some. */
  function keep(change: (marks: Mark[]) => Mark[]) {
    queue.value = change(device.marks(slug) ?? queue.value)
    device.keepMarks(slug, queue.value)
  }

  /** Sends the waiting marks and reads the list. @throws ApiError while the server cannot answer */
  const sync = (): Promise<void> => (syncing ??= exchange().finally(() => (syncing = undefined)))

  async function exchange() {
    try {
      do {
        keep((marks) => marks)
        const marks = queue.value.slice(0, MAX_BATCH)
        const { data } = marks.length ? await markAtDoor(http, slug, { key, marks }) : await getDoor(http, slug, key)
        list.value = data
        keep((waiting) => withoutArrived(waiting, marks))
      } while (queue.value.length)
      state.value = 'open'
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      state.value = error.isOutage || error.status === 429 ? 'offline' : 'closed'
      throw error
    }
  }

  /** Deletes the key and the marks of this device. */
  function leave() {
    device.forget(slug)
    key = ''
    list.value = null
    queue.value = []
    state.value = 'closed'
  }

  return { list, queue, figures, state, open, mark, sync, leave }
}
