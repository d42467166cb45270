import type { Message, MessageInput } from '@confettis/shared/domain/message'
import { ApiError } from '@confettis/shared/errors'
import { storeToRefs } from 'pinia'
import { onMounted, ref } from 'vue'
import { useContactForm, type ContactNotice } from '../stores/contact-form'
import { useMessages } from '../stores/messages'
import { findDraft, forgetDraft, keepDraft, type Draft } from './draft'

const FIELDS = ['name', 'email', 'subject', 'body', 'website'] as const
type Values = Partial<Pick<MessageInput, (typeof FIELDS)[number]>>

/** The contact form's work: checking with the schema that the server uses too, sending, and losing nothing. */
export function useContact(formId: string) {
  const form = useContactForm()
  const { values, errors, notice } = storeToRefs(form)
  const messages = useMessages()
  const isSending = ref(false)
  /** A message of an earlier visit that could not be sent. */
  const draft = ref<Draft | null>(null)
  const isKept = ref(false)
  let openedAt = 0

  if (!import.meta.env.SSR) readWhatIsTyped(formId, values.value)

  onMounted(() => {
    openedAt = Date.now()
    if (!values.value.body) draft.value = findDraft()
  })

  /** Sends what is in the form. `true` once it is stored; otherwise `errors` or `notice` say why not. */
  async function send(): Promise<boolean> {
    if (isSending.value) return false
    isSending.value = true
    errors.value = []
    notice.value = null
    try {
      const message = await checked()
      if (!message) return false
      await messages.send(message)
      forgetDraft()
      form.$reset()
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      isSending.value = false
    }
  }

  async function checked(): Promise<Message | null> {
    const [{ messageSchema, MESSAGE_MIN_ELAPSED }, { check }] = await Promise.all([
      import('@confettis/shared/domain/message'),
      import('@confettis/shared/validation'),
    ])
    const result = check<Message>(messageSchema, { ...values.value, website: values.value.website ?? '' })
    if (!result.ok) {
      errors.value = result.errors
      return null
    }
    // Who lets the browser fill the form in is faster than a person can be.
    const early = openedAt + MESSAGE_MIN_ELAPSED - Date.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    return { ...result.value, elapsed: Math.min(Date.now() - openedAt, MAX_ELAPSED) }
  }

  function fail(error: unknown) {
    if (error instanceof ApiError && error.status === 400 && error.fields.length) {
      errors.value = error.fields
      return
    }
    notice.value = noticeOf(error)
    const { name = '', email = '', body = '', subject } = values.value
    isKept.value = keepDraft({ name, email, body, subject })
  }

  function resume() {
    if (draft.value) Object.assign(values.value, draft.value)
    draft.value = null
  }

  function discard() {
    forgetDraft()
    draft.value = null
  }

  return { values, errors, notice, isSending, isKept, draft, send, resume, discard }
}

/** A form left open for longer says only that it was a week (milliseconds). */
const MAX_ELAPSED = 7 * 24 * 3_600_000

function noticeOf(error: unknown): ContactNotice {
  return error instanceof ApiError && error.status === 429
    ? { kind: 'rate', retryAfter: error.retryAfter }
    : { kind: 'outage' }
}

/** What was typed before the page's script arrived is not lost. */
function readWhatIsTyped(formId: string, values: Values) {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return
  const typed = new FormData(form)
  for (const field of FIELDS) {
    const value = typed.get(field)
    if (typeof value === 'string' && value) Object.assign(values, { [field]: value })
  }
}
