import { refreshAccessToken, useAuth } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { lineCounter } from './line-counter'

export interface Order {
  what: string
  format: string
  filters: Record<string, string>
}

/** One thing to put right, and where. */
interface Problem {
  path: string[]
  message: string
}

/** How far a file has come. */
export interface Progress {
  state: 'making' | 'done' | 'cancelled' | 'failed'
  format: string
  /** What will be in it, and what has come so far; lines can be counted in CSV only. */
  expected: number
  lines: number
  bytes: number
  message: string
  problems: Problem[]
}

const INITIAL_COLUMNS = { state: 'making' as const, expected: 0, lines: 0, bytes: 0, message: '', problems: [] }
const BROKEN =
  'L’export s’est interrompu\u00a0: ce qui était arrivé n’est pas gardé. Vérifiez votre connexion, puis recommencez.'

const TO_PUT_RIGHT = 'Un choix est à revoir ci-dessus.'

// Strapi puts it there, and does not say so.
const { backendURL } = window.strapi as unknown as { backendURL: string }

/** The screen need not follow every piece (milliseconds). */
const SHOWN_EVERY = 200

class SmtpFailure extends Error {
  constructor(
    message: string,
    readonly problems: Problem[],
  ) {
    super(message)
  }
}

/** Downloads a file while it is made. `start` begins anew, `cancel` leaves off, `forget` puts away what was told. */
export function useDownload() {
  const token = useAuth('Exports', (auth) => auth.token)
  const [progress, setProgress] = useState<Progress | null>(null)
  const cancelling = useRef<AbortController>()
  const show = (changes: Partial<Progress>) => setProgress((before) => before && { ...before, ...changes })

  async function start(order: Order) {
    const { signal } = (cancelling.current = new AbortController())
    setProgress({ ...INITIAL_COLUMNS, format: order.format })
    try {
      const answer = await ask(order, token, signal)
      show({ expected: Number(answer.headers.get('x-lines')) })
      const file = await new Response(answer.body?.pipeThrough(followed(show))).blob()
      downloadFile(nameOf(answer), file)
      show({ state: 'done', bytes: file.size })
    } catch (error) {
      if (signal.aborted) show({ state: 'cancelled' })
      else if (error instanceof SmtpFailure) show({ state: 'failed', message: error.message, problems: error.problems })
      else show({ state: 'failed', message: BROKEN })
    }
  }

  return { progress, start, cancel: () => cancelling.current?.abort(), forget: () => setProgress(null) }
}

/** Strapi's own client answers once everything is there: a stream needs a request of its own, with the same login. */
async function ask(order: Order, token: string | null, signal: AbortSignal): Promise<Response> {
  const request = (bearer: string | null) =>
    fetch(`${backendURL}/team/exports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: order }),
      signal,
    })
  const first = await request(token)
  const answer = first.status === 401 ? await request(await refreshAccessToken(token)) : first
  if (answer.ok) return answer
  const { error } = (await answer.json()) as { error: { message: string; details?: { errors?: Problem[] } } }
  const problems = error.details?.errors ?? []
  throw new SmtpFailure(problems.length > 0 ? TO_PUT_RIGHT : error.message, problems)
}

/** Lets everything through, and says from time to time how much it was. */
function followed(show: (changes: Partial<Progress>) => void): TransformStream<Uint8Array, Uint8Array> {
  const count = lineCounter()
  let [bytes, shown] = [0, 0]
  return new TransformStream({
    transform(piece, controller) {
      controller.enqueue(piece)
      bytes += piece.length
      const lines = count(piece)
      if (performance.now() - shown < SHOWN_EVERY) return
      shown = performance.now()
      show({ bytes, lines })
    },
  })
}

const nameOf = (answer: Response) =>
  /filename="(.+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'export'

/** Hands a file to the browser, which asks where to keep it. */
function downloadFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
