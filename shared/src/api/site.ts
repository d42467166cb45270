import type { Locale, Site, SitePath } from '../domain/site.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** Site-wide content; `meta.paths` lists the pages that exist. */
export const getSite = (http: Http, locale: Locale) =>
  http.get<Answer<Site, { paths: SitePath[] }>>('/site', { locale })
