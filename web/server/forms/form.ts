import type { Pinia } from 'pinia'
import type { CmsClient } from '../cache/cms-client'
import type { CmsConnection } from './cms-form-client'
import type { UploadedPicture } from './picture-form'

/** A form without JavaScript: where it stands, how its body is read, and what it does. */
export interface FormDefinition {
  /** The path of its page, as a Hono pattern. */
  path: string
  /** `fields` unless said otherwise. `ignored`: any body is accepted, because mailboxes send their own (RFC 8058, 3.1). */
  body?: 'fields' | 'picture' | 'ignored'
  /** Its URL carries a token: it may be sent from another site, and its page sends no referrer. */
  hasToken?: boolean
  submit: (sent: SentForm) => Promise<FormOutcome>
}

export interface SentForm {
  form: URLSearchParams
  /** For a form with `body: 'picture'`. */
  picture?: UploadedPicture | null
  /** Parameters of the path, such as `slug`. */
  params: Record<string, string>
  /** The query of the page's URL. */
  query: URLSearchParams
  connection: CmsConnection
  cms: CmsClient
}

/** A redirect, the form's page rendered for this visitor, an error page, or a file. */
export type FormOutcome =
  | { redirect: string }
  | { status: number; prepare: (pinia: Pinia) => void; retryAfterSeconds?: number | null }
  | { failed: number }
  | { file: { name: string; type: string; text: string } }
