import { postTestimony } from '@confettis/shared/api/testimonies'
import type { TestimonyInput } from '@confettis/shared/domain/testimony-submission'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { emptyTestimony, type TestimonyValues } from '../lib/forms/testimony'
import { useHttp } from '../lib/http'
import { formState } from './form'

/** The form to submit a testimony. `sent` is the last one of this visit, in memory only: its email address can be corrected. */
export const useTestimonyForm = defineStore('testimony-form', () => {
  const http = useHttp()
  const form = formState(emptyTestimony)
  /** A picture was chosen, and has to be chosen again: browsers do not keep files. */
  const hadPicture = ref(false)
  const sent = shallowRef<TestimonyValues | null>(null)

  /** Resolves once it is stored. @throws ApiError 400 and 422 with `fields`, 413, 429 with `retryAfter`, or an outage */
  async function submit(testimony: TestimonyInput, picture?: Blob) {
    await postTestimony(http, testimony, picture)
  }

  return { ...form, hadPicture, sent, submit }
})
