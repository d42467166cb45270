import { useFetchClient } from '@strapi/strapi/admin'
import { useMemo } from 'react'

interface TeamHttp {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
}

/** Asks the routes of `cms/src/team`, with the login of the admin. Throws Strapi's `FetchError`, whose message is meant to be read. */
export function useTeam(): TeamHttp {
  const { get, post } = useFetchClient()
  return useMemo(
    () => ({
      get: async <T>(path: string) => (await get<T>(`/team${path}`)).data,
      post: async <T>(path: string, body: object = {}) => (await post<T>(`/team${path}`, body)).data,
    }),
    [get, post],
  )
}
