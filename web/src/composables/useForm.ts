import { ApiError } from '@confettis/shared/errors'
import { check } from '@confettis/shared/validation'
import type { FieldError } from '@confettis/shared/validation'
import { onMounted, ref, shallowRef, type Ref } from 'vue'
import { deleteDraft, readDraft, saveDraft } from '../lib/forms/draft'
import { failureOf, type FormState } from '../lib/forms/failure'

type Schema<Clean> = Parameters<typeof check<Clean>>[0]

interface FormOptions<Values, Clean> {
  /** The id of the form in the page. */
  formId: string
  form: FormState<Values>
  /** The key of the draft in this browser, and the fields that are not saved with it. */
  draft?: { key: string; without: (keyof Values)[] }
  /** The body to send, from the values of the form. */
  read: (values: Values) => unknown
  /** The schema that the server uses too. It is loaded with the first attempt. */
  rules: () => Promise<{ schema: Schema<Clean>; minElapsedMs: number }>
  /** @throws ApiError */
  send: (clean: Clean & { elapsed: number }) => Promise<void>
}

/** The state of a form and the actions on it, for `FormShell`. */
export interface FormHandle<Values> extends FormState<Values> {
  isSending: Ref<boolean>
  isSaved: Ref<boolean>
  draft: Ref<Partial<Values> | null>
  /** `true` once the form is stored; otherwise `errors` or `failure` is set. */
  submit: () => Promise<boolean>
  resume: () => void
  discard: () => void
}

/** The longest time on a form that is sent to the server: a week. */
const MAX_ELAPSED_MS = 7 * 24 * 3_600_000

/** A form that validates in the browser, sends, and saves a draft when sending fails. */
export function useForm<Values extends object, Clean>(options: FormOptions<Values, Clean>): FormHandle<Values> {
  const { values, errors, failure } = options.form
  const isSending = ref(false)
  const isSaved = ref(false)
  /** The draft of an earlier visit. */
  const draft = shallowRef<Partial<Values> | null>(null)
  let openedAt = 0

  if (!import.meta.env.SSR) readTypedValues(options.formId, values.value)

  onMounted(() => {
    openedAt = Date.now()
    if (options.draft && isBlank(values.value)) draft.value = readDraft(options.draft.key, values.value)
  })

  async function submit(): Promise<boolean> {
    if (isSending.value) return false
    isSending.value = true
    errors.value = []
    failure.value = null
    try {
      const clean = await validate()
      if (!clean) return false
      await options.send(clean)
      discard()
      return true
    } catch (error) {
      fail(error)
      return false
    } finally {
      isSending.value = false
    }
  }

  async function validate(): Promise<(Clean & { elapsed: number }) | null> {
    const [{ schema, minElapsedMs }, { check }] = await Promise.all([
      options.rules(),
      import('@confettis/shared/validation'),
    ])
    const result = check(schema, options.read(values.value))
    if (!result.ok) {
      errors.value = result.errors
      return null
    }
    // A form that the browser fills in is complete before the server's minimum time.
    const waitMs = openedAt + minElapsedMs - Date.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    return { ...result.value, elapsed: Math.min(Date.now() - openedAt, MAX_ELAPSED_MS) }
  }

  function fail(error: unknown) {
    const fields = fieldErrorsOf(error)
    if (fields.length) {
      errors.value = fields
      return
    }
    failure.value = failureOf(error)
    if (!options.draft) return
    const { key, without } = options.draft
    const saved = Object.entries(values.value).filter(([field]) => !without.includes(field as keyof Values))
    isSaved.value = saveDraft(key, Object.fromEntries<string | boolean>(saved))
  }

  function resume() {
    Object.assign(values.value, draft.value)
    draft.value = null
  }

  function discard() {
    if (options.draft) deleteDraft(options.draft.key)
    draft.value = null
  }

  return { values, errors, failure, isSending, isSaved, draft, submit, resume, discard }
}

const isBlank = (values: object) => Object.values(values).every((value) => !value)

const fieldErrorsOf = (error: unknown): FieldError[] =>
  error instanceof ApiError && error.status === 400 ? error.fields : []

/** Takes over the text that was typed before the page's script arrived. */
function readTypedValues(formId: string, values: object) {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return
  const data = new FormData(form)
  for (const [field, value] of Object.entries(values)) {
    const typed = typeof value === 'boolean' ? data.has(field) : data.get(field)
    if (typeof typed === 'boolean' || (typeof typed === 'string' && typed)) Object.assign(values, { [field]: typed })
  }
}
