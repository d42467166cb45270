import {
  MESSAGE_SUBJECTS,
  messageSchema,
  type Message,
  type MessageInput,
  type MessageSubject,
} from '@confettis/shared/domain/message'
import { check, type FieldError } from '@confettis/shared/validation'
import type { Pinia } from 'pinia'
import { useContactForm, type ContactNotice } from '../src/stores/contact-form'

/** How the form is shown again, and with which status. */
export interface ContactOutcome {
  status: number
  prepare: (pinia: Pinia) => void
}

const FIELDS = ['name', 'email', 'body', 'website'] as const
/** How long the CMS may take to keep a message, in milliseconds. */
const PATIENCE = 7_000

/** A message sent without JavaScript: `sent` once the CMS has stored it, or the form with what to put right. */
export async function receiveMessage(
  form: URLSearchParams,
  cmsUrl: string,
  forwarded: Record<string, string>,
): Promise<'sent' | ContactOutcome> {
  const values = readForm(form)
  const checked = check<Message>(messageSchema, values)
  if (!checked.ok) return again(422, values, checked.errors, null)
  const response = await post(cmsUrl, checked.value, forwarded)
  if (response?.ok) return 'sent'
  if (response?.status === 429) {
    const retryAfter = Number(response.headers.get('retry-after'))
    return again(429, values, [], { kind: 'rate', retryAfter: retryAfter > 0 ? retryAfter : null })
  }
  if (response?.status === 400) return again(422, values, await errorsOf(response), null)
  return again(503, values, [], { kind: 'outage' })
}

function readForm(form: URLSearchParams): Partial<MessageInput> {
  const subject = form.get('subject') ?? ''
  const isSubject = (value: string): value is MessageSubject => (MESSAGE_SUBJECTS as readonly string[]).includes(value)
  // Browsers send line breaks as CR LF (HTML, form submission).
  const texts = FIELDS.map((name) => [name, form.get(name)?.replaceAll('\r\n', '\n') ?? ''] as const)
  return { ...Object.fromEntries(texts), ...(isSubject(subject) ? { subject } : {}) }
}

function post(cmsUrl: string, message: Message, forwarded: Record<string, string>): Promise<Response | null> {
  return fetch(`${cmsUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...forwarded },
    body: JSON.stringify({ data: message }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null)
}

async function errorsOf(response: Response): Promise<FieldError[]> {
  const answer = (await response.json().catch(() => null)) as { error?: { details?: { errors?: FieldError[] } } } | null
  return answer?.error?.details?.errors ?? []
}

function again(
  status: number,
  values: Partial<MessageInput>,
  errors: FieldError[],
  notice: ContactNotice,
): ContactOutcome {
  return { status, prepare: (pinia) => useContactForm(pinia).$patch({ values, errors, notice }) }
}
