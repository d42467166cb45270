import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { pathIn } from '../../src/lib/locale'
import type { CmsClient } from '../cache/cms-client'
import { readEvent, readPaths } from '../cache/cms-content'
import { ATOM_FEEDS, ATOM_TYPE, readAtomContent, writeAtom } from '../feeds/atom'
import { CALENDAR_TYPE, readFeedEvents, writeCalendar, writeCalendarFeed } from '../feeds/calendar'
import { writeRobots, writeSitemap } from '../feeds/sitemap'
import { encode } from '../http/compression'
import { prebuildResponse, sendPrebuilt } from '../http/prebuilt-response'
import type { PageSender } from '../render/page-sender'
import { sendErrorPage, type SiteContext, type SiteRouter } from './site-router'

interface FeedOptions {
  siteUrl: string
  cms: CmsClient
  pages: PageSender
}

/** What programs read: robots.txt, the sitemap, calendars and Atom feeds. 503 while the CMS has never answered. */
export function addFeedRoutes(router: SiteRouter, { siteUrl, cms, pages }: FeedOptions): void {
  const sendFeed = async <Content>(
    context: SiteContext,
    type: string,
    read: Promise<Content>,
    write: (content: Content & {}) => string,
  ) => {
    const content = await read.catch(() => null)
    if (content === null) return sendErrorPage(pages, context, 503)
    return content === undefined ? sendErrorPage(pages, context, 404) : sendText(context, type, write(content))
  }

  router.get('/robots.txt', (context) => sendText(context, 'text/plain; charset=utf-8', writeRobots(siteUrl)))
  router.get('/sitemap.xml', (context) =>
    sendFeed(context, 'application/xml; charset=utf-8', readPaths(cms), (paths) => writeSitemap(paths, siteUrl)),
  )
  router.get('/evenements.ics', (context) =>
    sendFeed(context, CALENDAR_TYPE, readFeedEvents(cms), (events) => writeCalendarFeed(events, siteUrl)),
  )
  router.get('/evenements/:file{[^/]+\\.ics}', (context) => {
    const slug = context.req.param('file').slice(0, -'.ics'.length)
    return sendFeed(context, CALENDAR_TYPE, readEvent(cms, slug), (event) => writeCalendar([event], siteUrl))
  })
  for (const feed of ATOM_FEEDS)
    for (const locale of feed.locales)
      router.get(`${pathIn(locale, feed.path)}.xml`, (context) =>
        sendFeed(context, ATOM_TYPE, readAtomContent(feed, cms, locale), (content) =>
          writeAtom(feed, content, locale, siteUrl),
        ),
      )
}

async function sendText({ env }: SiteContext, type: string, text: string) {
  const headers = {
    'Content-Type': type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'X-Content-Type-Options': 'nosniff',
  }
  sendPrebuilt(env.incoming, env.outgoing, prebuildResponse(200, await encode(Buffer.from(text)), headers))
  return RESPONSE_ALREADY_SENT
}
