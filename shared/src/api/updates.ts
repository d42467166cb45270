import type { Locale } from '../domain/site.js'
import type { Update } from '../domain/update.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Published updates in one language, newest first. */
export const getUpdates = (http: Http, locale: Locale) => http.get<Answer<Update[]>>('/updates', { locale })

/** One update with its body. 404 when it is not published in that language. */
export const getUpdate = (http: Http, slug: string, locale: Locale) =>
  http.get<Answer<Update>>(`/updates/${encodeURIComponent(slug)}`, { locale })

/**
 * Ends the news to whom the link of a mail belongs; the signature stays. Asking again gives the same answer. 404 when
 * the link never was valid.
 */
export const unsubscribe = (http: Http, token: string) =>
  http.post<Answer<{ status: 'unsubscribed' }>>('/updates/unsubscribe', { token })
