import type { TestimonyInput, TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import { ApiError } from '@confettis/shared/errors'
import { storeToRefs } from 'pinia'
import { shallowRef } from 'vue'
import { useForm } from '../../composables/useForm'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { tidyRows } from '../../lib/forms/partner-rows'
import { readTestimonyForm } from '../../lib/forms/testimony'
import { pictureWords } from '../../locales/fr/testimonies'
import { useTestimonyForm } from '../../stores/testimony-form'

/** Turns the refusal of a picture (413, 422) into an error of its field. */
function toFieldError(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  const { status, message, fields } = error
  if (status === 413) return new ApiError(400, message, [{ path: ['picture'], message: pictureWords.tooHeavy }])
  return status === 422 ? new ApiError(400, message, fields.length ? fields : [{ path: ['picture'], message }]) : error
}

export function useTestimonySubmit(formId: string) {
  const form = useTestimonyForm()
  const picture = shallowRef<File>()
  const { begin, submitWithProof } = useSubmitWithProof((testimony: TestimonyInput) =>
    form.submit(testimony, picture.value),
  )

  const handle = useForm({
    formId,
    form: storeToRefs(form),
    draft: { key: 'story', without: ['website', 'consent'] },
    read(values) {
      Object.assign(values, tidyRows(values))
      return readTestimonyForm(values, picture.value !== undefined)
    },
    rules: async () => {
      const { testimonySchema, TESTIMONY_MIN_ELAPSED_MS } =
        await import('@confettis/shared/domain/testimony-submission')
      return { schema: testimonySchema, minElapsedMs: TESTIMONY_MIN_ELAPSED_MS }
    },
    async send(testimony: TestimonySubmission & { elapsed: number }) {
      await submitWithProof(testimony).catch((error: unknown) => {
        throw toFieldError(error)
      })
      const sent = { ...form.values }
      form.clear()
      form.sent = sent
      form.hadPicture = picture.value !== undefined
    },
  })

  return { ...handle, begin, picture, hadPicture: storeToRefs(form).hadPicture }
}
