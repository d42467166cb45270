import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import { useMemo } from 'react'

interface AdminApi {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
}

/** Replaces Strapi's summary, which is in English, by the messages of the fields where there are any. */
async function withFieldMessages<T>(request: Promise<{ data: T }>): Promise<T> {
  try {
    return (await request).data
  } catch (error) {
    const details = isFetchError(error) ? error.response?.data.error.details : undefined
    const problems = (details as { errors?: { message: string }[] } | undefined)?.errors ?? []
    throw problems.length > 0 ? new Error(problems.map(({ message }) => message).join(' ')) : error
  }
}

/** Requests routes under `/team` with the administrator's login. Messages of errors are French, for the screen. */
export function useAdminApi(): AdminApi {
  const { get, post } = useFetchClient()
  return useMemo(
    () => ({
      get: <T>(path: string) => withFieldMessages(get<T>(`/team${path}`)),
      post: <T>(path: string, body: object = {}) => withFieldMessages(post<T>(`/team${path}`, body)),
    }),
    [get, post],
  )
}
