import { getSummary } from '@confettis/shared/api/signatories'
import type { SignatureSummary } from '@confettis/shared/domain/signatory'
import type { Http } from '@confettis/shared/http'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { pollingHttp } from '../lib/polling-http'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'
import { pollWhileVisible } from '../lib/poll'

/** The polling interval in milliseconds: after a success, and at most after failures. */
const POLL_OPTIONS = { intervalMs: 10_000, maxIntervalMs: 300_000 }

/** The signature count: as rendered, then polled while the page is visible. */
export const useSummary = defineStore('summary', () => {
  const http = useHttp()
  const summary = shallowRef<SignatureSummary | null>(null)
  let followers = 0
  let stop: (() => void) | undefined

  async function fetchSummary(transport: Pick<Http, 'get'>) {
    summary.value = (await getSummary(transport)).data
  }

  const load = () => keepLastKnownValue(summary.value !== null, () => fetchSummary(http))

  /** Polls the count while the page is visible. @returns a function that stops it */
  function follow(): () => void {
    if (followers++ === 0) stop = pollWhileVisible(() => fetchSummary(pollingHttp), POLL_OPTIONS)
    return () => {
      if (--followers === 0) stop?.()
    }
  }

  return { summary, load, follow }
})
