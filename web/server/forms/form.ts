import type { FieldError } from '@confettis/shared/validation'
import type { Pinia } from 'pinia'
import type { FormFailure } from '../../src/stores/form'
import type { Posted, Via } from './cms-form-client'
import type { CmsClient } from '../cache/cms-client'
import type { UploadedPicture } from './picture-form'

type Prepare = (pinia: Pinia) => void

/**
 * What becomes of a form that was sent without JavaScript: another page, its own page drawn for this visitor, that of a
 * failure, or a file.
 */
export type Outcome =
  | { to: string }
  | { status: number; prepare: Prepare; retryAfter?: number | null }
  | { failed: number }
  | { file: { name: string; type: string; text: string } }

export interface Sent {
  form: URLSearchParams
  /** For a form that asks for one. */
  picture?: UploadedPicture | null
  /** What the address names, such as a slug. */
  params: Record<string, string>
  /** That of the page's address. */
  query: URLSearchParams
  via: Via
  /** For what a form depends on. */
  origin: CmsClient
}

/** Does what a form asks for. */
export type Receive = (sent: Sent) => Promise<Outcome>

/** What is wrong with a form: fields to put right, or why it cannot be taken now. */
export interface Wrong {
  status: number
  errors: FieldError[]
  failure: FormFailure | null
}

/** What an answer that is no success says about a form; `null` is none at all. */
export function toFormErrors(posted: Posted | null): Wrong {
  const failed = (status: number, failure: FormFailure): Wrong => ({ status, errors: [], failure })
  switch (posted?.status) {
    case 400:
      return { status: 422, errors: posted.errors, failure: null }
    case 409:
      return failed(409, { kind: 'stopped', reason: posted.message })
    case 429:
      return failed(429, { kind: 'rate', retryAfter: posted.retryAfter })
    default:
      return failed(503, { kind: 'outage' })
  }
}

/** The form again, with what is wrong with it, and for how long it has to wait. */
export const renderFormAgain = ({ status, failure }: Wrong, prepare: Prepare): Outcome => ({
  status,
  prepare,
  retryAfter: failure?.kind === 'rate' ? failure.retryAfter : null,
})

/** What was typed, by field. Browsers send line breaks as CR LF (HTML, form submission). */
export const textIn = (form: URLSearchParams) => (name: string) => form.get(name)?.replaceAll('\r\n', '\n') ?? ''

/** What was typed where only some answers are possible; empty for all others. */
export const oneOf = <T extends string>(value: string, choices: readonly T[]): T | '' =>
  choices.find((choice) => choice === value) ?? ''
