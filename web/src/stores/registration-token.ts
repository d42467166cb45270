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
import { registrantValues } from '../lib/forms/registration'
import { useHttp } from '../lib/http'
import { useEvents } from './events'
import { useChangeForm } from './registration-form'
import { tokenState } from './token'

/** An action that the visitor chose and has not confirmed yet. */
export type PendingAction = { kind: 'change' | 'cancel'; id: string } | { kind: 'erase' }

/** The steps of the token pages of registrations. */
export type RegistrationStep =
  | { kind: 'done'; standing: RegistrationStatus }
  | { kind: 'mine'; registrations: OwnRegistration[]; pending?: PendingAction; notice?: 'changed' | 'cancelled' }
  | { kind: 'erased' }

/** The token pages of registrations. */
export const useRegistrationToken = defineStore('registration-token', () => {
  const http = useHttp()
  const events = useEvents()
  const form = useChangeForm()
  const { step, isBusy, go } = tokenState<RegistrationStep>()

  const settle = (request: typeof confirmRegistration) => (token: string) =>
    go(async () => {
      const standing = (await request(http, token)).data
      // The page shows the event's name and calendar links; without the event it shows the outcome alone.
      await events.loadOne(standing.event).catch(() => {})
      return { kind: 'done', standing }
    })

  const confirm = settle(confirmRegistration)
  const cancel = settle(cancelRegistration)

  const fetchMine = async (token: string) => (await getMyRegistrations(http, token)).data

  const show = (token: string) => go(async () => ({ kind: 'mine', registrations: await fetchMine(token) }))

  /** Shows or leaves the confirmation of an action. Sends nothing. */
  function setPending(pending?: PendingAction) {
    if (step.value.kind !== 'mine') return
    const { registrations } = step.value
    const changed = pending?.kind === 'change' ? registrations.find(({ id }) => id === pending.id) : undefined
    form.clear()
    if (changed) form.values = registrantValues(changed)
    step.value = { kind: 'mine', registrations, pending }
  }

  const cancelOne = (token: string, id: string) =>
    go(async () => {
      await cancelRegistration(http, token, id)
      return { kind: 'mine', registrations: await fetchMine(token), notice: 'cancelled' }
    })

  /** @throws ApiError, for the form to show: 400 with `fields`, 409, 429, or an outage */
  async function change(to: RegistrationChange) {
    const before = step.value.kind === 'mine' ? step.value.registrations : []
    const changed = await changeRegistration(http, to).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return null
      throw error
    })
    const registrations = before.map((one) => (one.id === changed?.data.id ? changed.data : one))
    step.value = changed ? { kind: 'mine', registrations, notice: 'changed' } : { kind: 'bad' }
  }

  const erase = (token: string) =>
    go(async () => {
      await eraseRegistrations(http, token)
      return { kind: 'erased' }
    })

  return { step, isBusy, confirm, cancel, show, setPending, cancelOne, change, erase }
})
