import {
  cancelRegistration,
  changeRegistration,
  confirmRegistration,
  eraseRegistrations,
  getMyRegistrations,
} from '@confettis/shared/api/registrations'
import type { OwnRegistration, RegistrationChange, RegistrationStatus } from '@confettis/shared/domain/registration'
import { ApiError } from '@confettis/shared/errors'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'
import { guestIn } from '../lib/forms/registration'
import { useEvents } from './events'
import { tokenState } from './token'
import { useChangeForm } from './registration-form'

/** What is about to be done, and is not done yet. */
export type Asked = { what: 'change' | 'cancel'; id: string } | { what: 'erase' }

/** Where the holder of a link to registrations stands. */
export type RegistrationStep =
  | { kind: 'done'; standing: RegistrationStatus }
  | { kind: 'mine'; held: OwnRegistration[]; asked?: Asked; told?: 'changed' | 'cancelled' }
  | { kind: 'erased' }

/** What one does with a link from a mail about registrations. */
export const useRegistrationToken = defineStore('registration-link', () => {
  const http = useHttp()
  const events = useEvents()
  const form = useChangeForm()
  const { step, isBusy, go } = tokenState<RegistrationStep>()

  const settle = (press: typeof confirmRegistration) => (token: string) =>
    go(async () => {
      const standing = (await press(http, token)).data
      // For its name and its place in the calendar; it is settled without them too.
      await events.loadOne(standing.event).catch(() => {})
      return { kind: 'done', standing }
    })

  const confirm = settle(confirmRegistration)
  const cancel = settle(cancelRegistration)

  const show = (token: string) => go(async () => ({ kind: 'mine', held: (await getMyRegistrations(http, token)).data }))

  /** Nothing is sent: the page asks, or no longer asks. */
  function ask(asked?: Asked) {
    if (step.value.kind !== 'mine') return
    const { held } = step.value
    const one = asked?.what === 'change' ? held.find(({ id }) => id === asked.id) : undefined
    form.clear()
    if (one) form.values = guestIn(one)
    step.value = { kind: 'mine', held, asked }
  }

  const cancelOne = (token: string, id: string) =>
    go(async () => {
      await cancelRegistration(http, token, id)
      return { kind: 'mine', held: (await getMyRegistrations(http, token)).data, told: 'cancelled' }
    })

  /** @throws ApiError, for the form to tell: 400 with `fields`, 409, 429, or an outage */
  async function change(to: RegistrationChange) {
    const before = step.value.kind === 'mine' ? step.value.held : []
    const changed = await changeRegistration(http, to).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return null
      throw error
    })
    const held = before.map((one) => (one.id === changed?.data.id ? changed.data : one))
    step.value = changed ? { kind: 'mine', held, told: 'changed' } : { kind: 'bad' }
  }

  const erase = (token: string) =>
    go(async () => {
      await eraseRegistrations(http, token)
      return { kind: 'erased' }
    })

  return { step, isBusy, confirm, cancel, show, ask, cancelOne, change, erase }
})
