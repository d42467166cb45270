import { getDoor, markAtDoor } from '@confettis/shared/api/registrations'
import type { DoorList } from '@confettis/shared/domain/registration'
import { ApiError } from '@confettis/shared/errors'
import type { Http } from '@confettis/shared/http'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { device } from '../lib/check-in-device'
import { asMarked, figuresOf, withMark, withoutArrived, type Mark } from '../lib/check-in-marks'
import { useHttp } from '../lib/http'

/** What may travel at once (see the contract). */
const AT_ONCE = 500

/** The team's list at the door of one event. Ticks show at once, wait on the device, and leave in their order. */
export const useCheckIn = defineStore('door', () => isCheckInOver(useHttp()))

export function isCheckInOver(http: Http) {
  const list = shallowRef<DoorList | null>(null)
  const queue = shallowRef<Mark[]>([])
  /** `closed`: without a key that the server knows. `offline`: it cannot be reached now. */
  const state = ref<'start' | 'open' | 'offline' | 'closed'>('start')
  let slug = ''
  let key = ''
  let exchange: Promise<void> | undefined

  const figures = computed(() => figuresOf(asMarked(list.value?.guests ?? [], queue.value)))

  /** Opens the door of an event with the key of a link, or with the one that this device keeps. */
  async function open(of: string, given: string) {
    slug = of
    if (given) device.keepKey(slug, given)
    key = given || device.key(slug)
    list.value = null
    queue.value = device.marks(slug) ?? []
    if (key) await sync().catch(() => {})
    else state.value = 'closed'
  }

  /** Ticks a guest, or takes the tick back. */
  function mark(id: string, present: boolean) {
    keep((marks) => withMark(marks, id, present, Date.now()))
    const send = () => (queue.value.length ? sync() : undefined)
    // A tick in the last instant of an exchange leaves with the next.
    void sync()
      .then(send)
      .catch(() => {})
  }

  /** What the device keeps counts, for another tab may have ticked too. */
  function keep(change: (marks: Mark[]) => Mark[]) {
    queue.value = change(device.marks(slug) ?? queue.value)
    device.keepMarks(slug, queue.value)
  }

  /** Sends what waits, then knows how things are. @throws ApiError while that cannot be */
  const sync = (): Promise<void> => (exchange ??= talk().finally(() => (exchange = undefined)))

  async function talk() {
    try {
      do {
        keep((marks) => marks)
        const marks = queue.value.slice(0, AT_ONCE)
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

  /** This device no longer belongs to the door. */
  function leave() {
    device.forget(slug)
    key = ''
    list.value = null
    queue.value = []
    state.value = 'closed'
  }

  return { list, queue, figures, state, open, mark, sync, leave }
}
