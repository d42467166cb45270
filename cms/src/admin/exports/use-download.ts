import { refreshAccessToken, useAuth } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'

export interface Order {
  what: string
  format: string
  filters: Record<string, string>
}

/** A validation error of one field. */
interface Problem {
  path: string[]
  message: string
}

/** Progress of a download. */
export interface Progress {
  state: 'making' | 'done' | 'cancelled' | 'failed'
  format: string
  /** Lines of the whole file, then what was received; lines are counted in CSV only. */
  expected: number
  lines: number
  bytes: number
  message: string
  problems: Problem[]
}

const INITIAL = { state: 'making' as const, expected: 0, lines: 0, bytes: 0, message: '', problems: [] }
const INTERRUPTED =
  'L’export s’est interrompu\u00a0: ce qui était arrivé n’est pas gardé. Vérifiez votre connexion, puis recommencez.'

const INVALID = 'Un choix est à revoir ci-dessus.'

// Untyped in Strapi.
const { backendURL } = window.strapi as unknown as { backendURL: string }

const PROGRESS_INTERVAL_MS = 200

class ExportError extends Error {
  constructor(
    message: string,
    readonly problems: Problem[],
  ) {
    super(message)
  }
}

/** Downloads an export while the server writes it. `forget` hides the outcome. */
export function useDownload() {
  const token = useAuth('Exports', (auth) => auth.token)
  const [progress, setProgress] = useState<Progress | null>(null)
  const controller = useRef<AbortController>()
  const show = (changes: Partial<Progress>) => setProgress((before) => before && { ...before, ...changes })

  async function start(order: Order) {
    const { signal } = (controller.current = new AbortController())
    setProgress({ ...INITIAL, format: order.format })
    try {
      const response = await requestExport(order, token, signal)
      show({ expected: Number(response.headers.get('x-lines')) })
      const file = await new Response(response.body?.pipeThrough(reportProgress(show))).blob()
      downloadFile(fileNameOf(response), file)
      show({ state: 'done', bytes: file.size })
    } catch (error) {
      if (signal.aborted) show({ state: 'cancelled' })
      else if (error instanceof ExportError) show({ state: 'failed', message: error.message, problems: error.problems })
      else show({ state: 'failed', message: INTERRUPTED })
    }
  }

  return { progress, start, cancel: () => controller.current?.abort(), forget: () => setProgress(null) }
}

/** `fetch`, because Strapi's client does not stream. Refreshes the login once when it has expired. */
async function requestExport(order: Order, token: string | null, signal: AbortSignal): Promise<Response> {
  const request = (bearer: string | null) =>
    fetch(`${backendURL}/team/exports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: order }),
      signal,
    })
  const first = await request(token)
  const response = first.status === 401 ? await request(await refreshAccessToken(token)) : first
  if (response.ok) return response
  const { error } = (await response.json()) as { error: { message: string; details?: { errors?: Problem[] } } }
  const problems = error.details?.errors ?? []
  throw new ExportError(problems.length > 0 ? INVALID : error.message, problems)
}

/** Passes all bytes on, and reports their number every `PROGRESS_INTERVAL_MS`. */
function reportProgress(show: (changes: Partial<Progress>) => void): TransformStream<Uint8Array, Uint8Array> {
  const countLines = createLineCounter()
  let [bytes, reportedAt] = [0, 0]
  return new TransformStream({
    transform(chunk, stream) {
      stream.enqueue(chunk)
      bytes += chunk.length
      const lines = countLines(chunk)
      if (performance.now() - reportedAt < PROGRESS_INTERVAL_MS) return
      reportedAt = performance.now()
      show({ bytes, lines })
    },
  })
}

const fileNameOf = (response: Response) =>
  /filename="(.+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export'

function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

const [QUOTE, LINE_FEED] = [0x22, 0x0a]

/** Counts the lines of a CSV file below its header, chunk by chunk. Quoted cells may contain line breaks. */
function createLineCounter(): (chunk: Uint8Array) => number {
  let isQuoted = false
  let lines = -1
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === QUOTE) isQuoted = !isQuoted
      else if (byte === LINE_FEED && !isQuoted) lines += 1
    }
    return Math.max(lines, 0)
  }
}
