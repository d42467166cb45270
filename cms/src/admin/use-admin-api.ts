import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import { useMemo } from 'react'

interface TeamHttp {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
}

/** What is to be put right, field by field, where the server says so: its own message sums it up in English. */
async function inWords<T>(request: Promise<{ data: T }>): Promise<T> {
  try {
    return (await request).data
  } catch (error) {
    const details = isFetchError(error) ? error.response?.data.error.details : undefined
    const problems = (details as { errors?: { message: string }[] } | undefined)?.errors ?? []
    throw problems.length > 0 ? new Error(problems.map(({ message }) => message).join(' ')) : error
  }
}

/** Asks the routes of `cms/src/team`, with the login of the admin. Throws errors whose message is meant to be read. */
export function useAdminApi(): TeamHttp {
  const { get, post } = useFetchClient()
  return useMemo(
    () => ({
      get: <T>(path: string) => inWords(get<T>(`/team${path}`)),
      post: <T>(path: string, body: object = {}) => inWords(post<T>(`/team${path}`, body)),
    }),
    [get, post],
  )
}
