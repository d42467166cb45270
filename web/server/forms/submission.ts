import type { Checked, FieldError } from '@confettis/shared/validation'
import type { Pinia } from 'pinia'
import type { FormFailure } from '../../src/lib/forms/failure'
import { postPictureToCms, postToCms, type CmsReply } from './cms-form-client'
import type { FormOutcome, SentForm } from './form'

/** A form whose values are checked, sent to the CMS once, and shown again with errors when that fails. */
export interface Submission<Values, Payload> {
  /** The route of the API. */
  api: string
  values: Values
  checked: Checked<Payload>
  /** The path of the page after success. */
  next: string
  useStore: (pinia: Pinia) => FormStore<Values>
  /** More state of the store for the form that is shown again. */
  extraState?: object
  /** A 404 of the CMS means that the page itself is gone. */
  canBeGone?: boolean
  /** Reads errors from a reply that is no success; `toFormErrors` unless said otherwise. */
  toErrors?: (reply: CmsReply | null) => FormErrors
}

interface FormStore<Values> {
  $patch(state: { values: Values; errors: FieldError[]; failure: FormFailure | null }): void
}

/** Why a form was not accepted: fields to correct, or a failure. */
export interface FormErrors {
  status: number
  errors: FieldError[]
  failure: FormFailure | null
}

/** Sends a submission to the CMS. */
export async function submitForm<Values, Payload>(
  submission: Submission<Values, Payload>,
  { connection, picture }: SentForm,
): Promise<FormOutcome> {
  const { api, checked, next, canBeGone, toErrors = toFormErrors } = submission
  if (!checked.ok) return renderAgain(submission, invalid(checked.errors))
  const reply =
    picture === undefined
      ? await postToCms(connection, api, checked.value)
      : await postPictureToCms(connection, api, checked.value, picture instanceof Blob ? picture : null)
  if (reply?.isOk) return { redirect: next }
  return canBeGone && reply?.status === 404 ? { failed: 404 } : renderAgain(submission, toErrors(reply))
}

/** The page of the form with the values that were sent, and what is wrong with them. */
export function renderAgain<Values>(
  { values, useStore, extraState }: Pick<Submission<Values, unknown>, 'values' | 'useStore' | 'extraState'>,
  { status, errors, failure }: FormErrors,
): FormOutcome {
  return {
    status,
    prepare: (pinia) => useStore(pinia).$patch({ values, errors, failure, ...extraState }),
    retryAfterSeconds: failure?.kind === 'rate' ? failure.retryAfter : null,
  }
}

export const invalid = (errors: FieldError[]): FormErrors => ({ status: 422, errors, failure: null })

/** Reads a reply that is no success; `null`: the CMS did not answer. */
export function toFormErrors(reply: CmsReply | null): FormErrors {
  const failed = (status: number, failure: FormFailure): FormErrors => ({ status, errors: [], failure })
  switch (reply?.status) {
    case 400:
      return invalid(reply.errors)
    case 409:
      return failed(409, { kind: 'stopped', reason: reply.message })
    case 429:
      return failed(429, { kind: 'rate', retryAfter: reply.retryAfterSeconds })
    default:
      return failed(503, { kind: 'outage' })
  }
}
