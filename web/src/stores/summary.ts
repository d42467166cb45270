import { getSummary } from '@confettis/shared/api/signatories'
import type { SignatureSummary } from '@confettis/shared/domain/signatory'
import type { Http } from '@confettis/shared/http'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { createPollingHttp } from '../lib/polling-http'
import { useHttp } from '../lib/http'
import { keepLastKnownValue } from './last-known-value'
import { pollWhileVisible } from '../lib/poll'

/** Between two looks at the count, at best and at worst, in milliseconds. */
const PACE = { every: 10_000, atMost: 300_000 }

/** How many signed: as the page said it, then as it moves while somebody looks. */
export const useSummary = defineStore('summary', () => {
  const http = useHttp()
  const summary = shallowRef<SignatureSummary | null>(null)
  let followers = 0
  let stop: (() => void) | undefined

  async function ask(transport: Pick<Http, 'get'>) {
    summary.value = (await getSummary(transport)).data
  }

  const load = () => keepLastKnownValue(summary.value !== null, () => ask(http))

  /** Keeps the count right while the page is on a screen. @returns how to stop */
  function follow(): () => void {
    if (followers++ === 0) stop = pollWhileVisible(() => ask(createPollingHttp), PACE)
    return () => {
      if (--followers === 0) stop?.()
    }
  }

  return { summary, load, follow }
})
