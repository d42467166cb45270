import { ApiError } from '@confettis/shared/errors'
import { check } from '@confettis/shared/validation'
import type { FieldError } from '@confettis/shared/validation'
import { onMounted, ref, shallowRef, type Ref } from 'vue'
import type { FormFailure, FormState } from '../stores/form'
import { findDraft, forgetDraft, keepDraft } from '../lib/forms/draft'

type Schema<Clean> = Parameters<typeof check<Clean>>[0]

interface Recipe<Values, Clean> {
  /** Of the form in the page, where something may have been typed already. */
  formId: string
  form: FormState<Values>
  /** Under which name what could not be sent waits in this browser, and what is not kept with it. Not all forms wait. */
  draft?: { key: string; without: (keyof Values)[] }
  /** What is sent, from what was typed. */
  read: (values: Values) => unknown
  /** What it is checked with, as the server does; it arrives with the first try. `minElapsed` is in milliseconds. */
  rules: () => Promise<{ schema: Schema<Clean>; minElapsed: number }>
  /** @throws ApiError */
  send: (clean: Clean & { elapsed: number }) => Promise<void>
}

/** A form left open for longer says only that it was a week (milliseconds). */
const MAX_ELAPSED = 7 * 24 * 3_600_000

/** The work of a form: checking with the schema that the server uses too, sending, and losing nothing. */
export function useForm<Values extends object, Clean>(recipe: Recipe<Values, Clean>) {
  const { values, errors, failure } = recipe.form
  const isSending = ref(false)
  const isKept = ref(false)
  /** What an earlier visit could not send. */
  const draft = shallowRef<Partial<Values> | null>(null)
  let openedAt = 0

  if (!import.meta.env.SSR) readWhatIsTyped(recipe.formId, values.value)

  onMounted(() => {
    openedAt = Date.now()
    if (recipe.draft && isBlank(values.value)) draft.value = findDraft(recipe.draft.key, values.value)
  })

  /** Sends what is in the form. `true` once it is stored; otherwise `errors` or `failure` say why not. */
  async function submit(): Promise<boolean> {
    if (isSending.value) return false
    isSending.value = true
    errors.value = []
    failure.value = null
    try {
      const clean = await checked()
      if (!clean) return false
      await recipe.send(clean)
      discard()
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      isSending.value = false
    }
  }

  async function checked(): Promise<(Clean & { elapsed: number }) | null> {
    const [{ schema, minElapsed }, { check }] = await Promise.all([
      recipe.rules(),
      import('@confettis/shared/validation'),
    ])
    const result = check(schema, recipe.read(values.value))
    if (!result.ok) {
      errors.value = result.errors
      return null
    }
    // Who lets the browser fill the form in is faster than a person can be.
    const early = openedAt + minElapsed - Date.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    return { ...result.value, elapsed: Math.min(Date.now() - openedAt, MAX_ELAPSED) }
  }

  function fail(error: unknown) {
    const fields = fieldsOf(error)
    if (fields.length) {
      errors.value = fields
      return
    }
    failure.value = failureOf(error)
    if (!recipe.draft) return
    const { key, without } = recipe.draft
    const kept = Object.entries(values.value).filter(([field]) => !without.includes(field as keyof Values))
    isKept.value = keepDraft(key, Object.fromEntries<string | boolean>(kept))
  }

  function resume() {
    Object.assign(values.value, draft.value)
    draft.value = null
  }

  function discard() {
    if (recipe.draft) forgetDraft(recipe.draft.key)
    draft.value = null
  }

  return { values, errors, failure, isSending, isKept, draft, submit, resume, discard }
}

const isBlank = (values: object) => Object.values(values).every((value) => !value)

const fieldsOf = (error: unknown): FieldError[] =>
  error instanceof ApiError && error.status === 400 ? error.fields : []

/** What to tell about a form that did not leave. */
export function failureOf(error: unknown): FormFailure {
  if (!(error instanceof ApiError)) return { kind: 'outage' }
  if (error.status === 429) return { kind: 'rate', retryAfter: error.retryAfter }
  return error.status === 409 ? { kind: 'stopped', reason: error.message } : { kind: 'outage' }
}

/** What was typed before the page's script arrived is not lost. */
function readWhatIsTyped<Values extends object>(formId: string, values: Ref<Values>['value']) {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return
  const typed = new FormData(form)
  for (const [field, value] of Object.entries(values)) {
    const now = typeof value === 'boolean' ? typed.has(field) : typed.get(field)
    if (typeof now === 'boolean' || (typeof now === 'string' && now)) Object.assign(values, { [field]: now })
  }
}
