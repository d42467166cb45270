import { postTestimony } from '@confettis/shared/api/testimonies'
import type { TestimonyInput } from '@confettis/shared/domain/testimony-submission'
import { defineStore } from 'pinia'
import { useHttp } from '../lib/http'

/** Telling a story. */
export const useTestimonySubmission = defineStore('telling', () => {
  const http = useHttp()

  /** Resolves once it is stored. @throws ApiError 400 and 422 with `fields`, 413, 429 with `retryAfter`, or an outage */
  async function tell(story: TestimonyInput, picture?: Blob) {
    await postTestimony(http, story, picture)
  }

  return { tell }
})
