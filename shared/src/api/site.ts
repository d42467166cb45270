import type { Locale, Site, SitePath } from '../domain/site.js'
import type { Http } from '../http.js'
import type { Answer } from './answer.js'

/** What every page shares, and in `meta.paths` which pages there are. */
export const getSite = (http: Http, locale: Locale) =>
  http.get<Answer<Site, { paths: SitePath[] }>>('/site', { locale })
