import type { TestimonyInput, TestimonySubmission } from '@confettis/shared/domain/testimony-submission'
import { ApiError } from '@confettis/shared/errors'
import { storeToRefs } from 'pinia'
import { shallowRef } from 'vue'
import { useSubmitWithProof } from '../../composables/useSubmitWithProof'
import { useForm } from '../../composables/useForm'
import { useTestimonyForm } from '../../stores/testimony-form'
import { useTestimonySubmission } from '../../stores/testimony-submission'
import { pictureWords } from '../../locales/fr/testimonies'
import { tidyRows } from '../../lib/forms/partner-rows'
import { readTestimonyForm } from '../../lib/forms/testimony'

/** A picture that is refused is a field to put right, as any other. */
function aboutPicture(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  const { status, message, fields } = error
  if (status === 413) return new ApiError(400, message, [{ path: ['picture'], message: pictureWords.tooHeavy }])
  return status === 422 ? new ApiError(400, message, fields.length ? fields : [{ path: ['picture'], message }]) : error
}

/** Telling the story of an alliance. */
export function useTestimonySubmit(formId: string) {
  const form = useTestimonyForm()
  const { tell } = useTestimonySubmission()
  const picture = shallowRef<File>()
  const { begin, deliver } = useSubmitWithProof((story: TestimonyInput) => tell(story, picture.value))

  const state = useForm({
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
      return { schema: testimonySchema, minElapsed: TESTIMONY_MIN_ELAPSED_MS }
    },
    async send(story: TestimonySubmission & { elapsed: number }) {
      await deliver(story).catch((error: unknown) => {
        throw aboutPicture(error)
      })
      const told = { ...form.values }
      form.clear()
      form.sent = told
      form.hadPicture = picture.value !== undefined
    },
  })

  return { ...state, begin, picture, hadPicture: storeToRefs(form).hadPicture }
}
