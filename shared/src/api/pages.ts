import type { Page } from '../domain/page.js'
import type { Locale } from '../domain/site.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** One page, with everything its sections show. 404 when no such page is published. */
export const getPage = (http: Http, slug: string, locale: Locale) =>
  http.get<Answer<Page>>(`/pages/${encodeURIComponent(slug)}`, { locale })
