import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { LOCALES } from '@confettis/shared/domain/site'
import { pathIn } from '../../src/lib/locale-path'
import { normalPath, parsePagePath, type Address } from '../http/page-path'
import { encode } from '../http/compression'
import { CALENDAR, readEventsFeed, writeCalendar, writeFeed } from '../feeds/calendar'
import { receiveMessage } from '../forms/message'
import { ATOM, readUpdates, writeAtom } from '../feeds/atom'
import { readEvent } from '../feeds/events'
import type { Receive } from '../forms/form'
import { receiveUnsubscribe } from '../forms/unsubscribe'
import { forwardedHeaders } from '../http/forwarded-headers'
import type { CmsClient } from '../cache/cms-client'
import type { Pages } from './pages'
import { createPictureFormReader } from '../forms/picture-form'
import { isPreview, type createPreview } from '../preview/preview'
import { createProxy } from './proxy'
import { isSameSite } from '../http/same-site'
import type { Settings } from '../settings'
import { receiveSignature } from '../forms/signature'
import { receiveConfirmation, receiveManagement } from '../forms/signature-token'
import { readPaths, writeRobots, writeSitemap } from '../feeds/sitemap'
import { receiveRegistration } from '../forms/registration'
import {
  receiveCancellation,
  receiveRegistrationConfirmation,
  receiveRegistrationManagement,
} from '../forms/registration-token'
import { receiveTestimony } from '../forms/testimony'
import { receiveTestimonyConfirmation, receiveTestimonyManagement } from '../forms/testimony-token'
import { sendPrebuilt, prebuildResponse, type PrebuiltResponse } from '../cache/prebuilt-response'
import { readAnyForm, readTextForm } from '../forms/text-form'

interface Means {
  settings: Settings
  origin: CmsClient
  pages: Pages
  sendPreview: ReturnType<typeof createPreview>
  /** Files of the build, by their address. */
  assets: Map<string, PrebuiltResponse>
}

/** The forms that work without JavaScript, each on its page. */
const FORMS: { path: string; receive: Receive; hasToken?: boolean; hasPicture?: boolean; isPressed?: boolean }[] = [
  { path: '/contact', receive: receiveMessage },
  { path: '/tribune/signer', receive: receiveSignature },
  { path: '/tribune/confirmer', receive: receiveConfirmation, hasToken: true },
  { path: '/tribune/retirer', receive: receiveManagement, hasToken: true },
  { path: '/evenements/confirmer', receive: receiveRegistrationConfirmation, hasToken: true },
  { path: '/evenements/annuler', receive: receiveCancellation, hasToken: true },
  { path: '/evenements/:slug/inscription', receive: receiveRegistration },
  { path: '/inscriptions', receive: receiveRegistrationManagement, hasToken: true },
  { path: '/temoignages/raconter', receive: receiveTestimony, hasPicture: true },
  { path: '/temoignages/confirmer', receive: receiveTestimonyConfirmation, hasToken: true },
  { path: '/temoignages/le-mien', receive: receiveTestimonyManagement, hasToken: true },
  // A mailbox may press it, too.
  { path: '/actualites/desinscription', receive: receiveUnsubscribe, hasToken: true, isPressed: true },
]

const fileHeaders = ({ name, type }: { name: string; type: string }) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})

type Env = { Bindings: HttpBindings; Variables: { address: Address } }

/** Everything that the site answers besides kept pages. Node's own request and response are used where bytes are ready. */
export function createRoutes({ settings, origin, pages, sendPreview, assets }: Means): Hono<Env> {
  const app = new Hono<Env>()
  const proxy = createProxy(settings)
  const readPictureForm = createPictureFormReader()

  const passOn = async ({ env }: Context<Env>) => {
    await proxy(env.incoming, env.outgoing)
    return RESPONSE_ALREADY_SENT
  }
  const fail = async ({ env }: Context<Env>, status: number, key?: string) => {
    await pages.sendFailure(env.incoming, env.outgoing, status, key)
    return RESPONSE_ALREADY_SENT
  }
  const refuseMethod = (context: Context<Env>, allowed: string, key?: string) => {
    context.env.outgoing.setHeader('Allow', allowed)
    return fail(context, 405, key)
  }
  const sendText = async ({ env }: Context<Env>, type: string, text: string) => {
    const headers = {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
    }
    sendPrebuilt(env.incoming, env.outgoing, prebuildResponse(200, await encode(Buffer.from(text)), headers))
    return RESPONSE_ALREADY_SENT
  }

  app.get('/healthz', (context) => context.text('ok', 200, { 'Cache-Control': 'no-store' }))
  app.all('/api/*', passOn)
  app.get('/uploads/*', passOn)
  app.get('/robots.txt', (context) => sendText(context, 'text/plain; charset=utf-8', writeRobots(settings.siteUrl)))
  app.get('/sitemap.xml', async (context) => {
    const paths = await readPaths(origin).catch(() => null)
    return paths
      ? sendText(context, 'application/xml; charset=utf-8', writeSitemap(paths, settings.siteUrl))
      : fail(context, 503)
  })

  app.get('/evenements.ics', async (context) => {
    const events = await readEventsFeed(origin).catch(() => null)
    return events ? sendText(context, CALENDAR, writeFeed(events, settings.siteUrl)) : fail(context, 503)
  })
  app.get('/evenements/:file{[^/]+\\.ics}', async (context) => {
    const event = await readEvent(origin, context.req.param('file').slice(0, -'.ics'.length)).catch(() => null)
    if (event === null) return fail(context, 503)
    return event ? sendText(context, CALENDAR, writeCalendar([event], settings.siteUrl)) : fail(context, 404)
  })

  for (const locale of LOCALES)
    app.get(pathIn(locale, '/actualites.xml'), async (context) => {
      const news = await readUpdates(origin, locale).catch(() => null)
      return news ? sendText(context, ATOM, writeAtom(news, locale, settings.siteUrl)) : fail(context, 503)
    })

  // A page under another spelling would be kept, and found by search engines, once more.
  app.use(async (context, next) => {
    const address = parsePagePath(context.env.incoming.url ?? '')
    if (typeof address === 'number') return fail(context, address)
    const path = normalPath(address.path)
    if (path !== address.path) return context.redirect(path + address.search, 308)
    context.set('address', address)
    await next()
  })

  for (const { path: pattern, receive, hasToken, hasPicture, isPressed } of FORMS) {
    app.post(pattern, async (context) => {
      const { incoming, outgoing } = context.env
      const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', settings.siteUrl)
      // Who holds a token may use it from wherever they are; and its page tells nobody where a form comes from.
      if (!hasToken && !isSameSite(incoming, settings.siteUrl)) return fail(context, 403, path)
      const read = isPressed ? readAnyForm : readTextForm
      const sent = await (hasPicture ? readPictureForm(incoming, outgoing) : read(incoming))
      if (typeof sent === 'number') {
        // More of it may still be coming, and nobody will read it.
        outgoing.shouldKeepAlive = false
        return fail(context, sent, path)
      }
      const outcome = await receive({
        ...sent,
        params: context.req.param(),
        query,
        via: { cmsUrl: settings.cmsUrl, forwarded: forwardedHeaders(incoming, settings) },
        origin,
      })
      if ('to' in outcome) return context.redirect(outcome.to, 303)
      if ('failed' in outcome) return fail(context, outcome.failed, path)
      if ('file' in outcome) return context.body(outcome.file.text, 200, fileHeaders(outcome.file))
      await pages.sendOnce(incoming, outgoing, path, outcome)
      return RESPONSE_ALREADY_SENT
    })
  }

  const named = app.routes.filter(({ method }) => method !== 'ALL')
  app.get('*', async (context) => {
    const { incoming, outgoing } = context.env
    const { address } = context.var
    const asset = assets.get(address.path)
    if (asset) sendPrebuilt(incoming, outgoing, asset)
    else if (isPreview(address.path)) await sendPreview(incoming, outgoing, address)
    else await pages.send(incoming, outgoing, address)
    return RESPONSE_ALREADY_SENT
  })

  // All that can be read has been: what comes here asks for something else (RFC 9110, 15.5.6).
  for (const { path, method } of named)
    app.all(path, (context) => refuseMethod(context, method === 'POST' ? 'GET, HEAD, POST' : 'GET, HEAD'))
  app.all('*', async (context) => {
    const { path } = context.var.address
    const status = assets.has(path) || isPreview(path) ? 200 : await pages.statusOf(path)
    return status < 400 ? refuseMethod(context, 'GET, HEAD', path) : fail(context, status, path)
  })
  return app
}
