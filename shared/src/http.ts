import axios, { AxiosError, type AxiosInstance, type AxiosRequestConfig } from 'axios'
import { ApiError } from './errors.js'
import type { FieldError } from './validation.js'

/** The only transport. Paths are relative to the API (`/levers`); answers come in Strapi's `{ data, meta }`. */
export interface Http {
  get<T>(path: string, params?: Record<string, string>): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
  /** A form with files: `data` goes as JSON in the part of that name, as Strapi has it. */
  postFiles<T>(path: string, body: unknown, files: Record<string, Blob>): Promise<T>
}

/** Timeout of an upload: 10 MB on a slow mobile network. */
const FILES_TIMEOUT = 120_000

/**
 * @param baseURL the API's address, such as `/api` or `http://localhost:1337/api`
 * @param options `timeout` in milliseconds (default 8,000), `headers` for every request
 * @throws ApiError from every method, whatever went wrong
 */
export function createHttp(baseURL: string, options: Pick<AxiosRequestConfig, 'timeout' | 'headers'> = {}): Http {
  const client = axios.create({ baseURL, timeout: 8_000, ...options })
  return {
    get: (path, params) => send(client, { method: 'get', url: path, params }),
    post: (path, body) => send(client, { method: 'post', url: path, data: { data: body } }),
    postFiles(path, body, files) {
      const form = new FormData()
      form.append('data', JSON.stringify(body))
      for (const [name, file] of Object.entries(files)) form.append(name, file)
      return send(client, { method: 'post', url: path, data: form, timeout: FILES_TIMEOUT })
    },
  }
}

async function send<T>(client: AxiosInstance, request: AxiosRequestConfig): Promise<T> {
  try {
    return (await client.request<T>(request)).data
  } catch (error) {
    throw toApiError(error)
  }
}

interface ErrorBody {
  error?: { message?: string; details?: { errors?: FieldError[] } }
}

function toApiError(error: unknown): ApiError {
  if (!(error instanceof AxiosError) || !error.response)
    return new ApiError(0, error instanceof Error ? error.message : String(error))
  const { status, headers, data } = error.response
  const body = (data as ErrorBody | null)?.error
  const retryAfter = Number(headers['retry-after'])
  return new ApiError(
    status,
    body?.message ?? `HTTP ${status}`,
    body?.details?.errors ?? [],
    retryAfter > 0 ? retryAfter : null,
  )
}
