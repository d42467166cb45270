import { inject, type InjectionKey } from 'vue'
import type { Http } from '@confettis/shared/http'

export const HTTP: InjectionKey<Http> = Symbol('http')

/** The transport of this app: the API through the site in a browser, the CMS client of the server while rendering. */
export function useHttp(): Http {
  const http = inject(HTTP)
  if (!http) throw new Error('No transport: createApp() provides it')
  return http
}
