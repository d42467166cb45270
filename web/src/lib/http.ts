import { inject, type InjectionKey } from 'vue'
import type { Http } from '@confettis/shared/http'

export const HTTP: InjectionKey<Http> = Symbol('http')

/** The transport of this app: axios in a browser, the server's own client of the CMS while rendering. */
export function useHttp(): Http {
  const http = inject(HTTP)
  if (!http) throw new Error('No transport: createApp() provides it')
  return http
}
