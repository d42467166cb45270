import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { IncomingMessage } from 'node:http'
import type { CmsClient } from '../cache/cms-client'
import { FORMS } from '../forms'
import type { FormDefinition } from '../forms/form'
import { createFormReader } from '../forms/form-reader'
import { forwardedHeaders } from '../http/proxy-headers'
import type { Settings } from '../lib/settings'
import type { PageSender } from '../render/page-sender'
import { sendErrorPage, type SiteContext, type SiteRouter } from './site-router'

interface FormOptions {
  settings: Settings
  cms: CmsClient
  pages: PageSender
}

/** The forms that work without JavaScript. */
export function addFormRoutes(router: SiteRouter, options: FormOptions): void {
  const readForm = createFormReader()
  for (const form of FORMS) router.post(form.path, formHandler(form, readForm, options))
}

/** Handles one form, from the request to the response. */
function formHandler(
  form: FormDefinition,
  readForm: ReturnType<typeof createFormReader>,
  { settings, cms, pages }: FormOptions,
) {
  return async (context: SiteContext): Promise<Response> => {
    const { incoming, outgoing } = context.env
    const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', settings.siteUrl)
    if (!form.hasToken && !isSameSite(incoming, settings.siteUrl)) return sendErrorPage(pages, context, 403, path)
    const sent = await readForm(incoming, outgoing, form)
    if (typeof sent === 'number') {
      // The rest of the body will not be read: the connection cannot be reused.
      outgoing.shouldKeepAlive = false
      return sendErrorPage(pages, context, sent, path)
    }
    const connection = { cmsUrl: settings.cmsUrl, forwarded: forwardedHeaders(incoming, settings) }
    const outcome = await form.submit({ ...sent, params: context.req.param(), query, connection, cms })
    if ('redirect' in outcome) return context.redirect(outcome.redirect, 303)
    if ('failed' in outcome) return sendErrorPage(pages, context, outcome.failed, path)
    if ('file' in outcome) return context.body(outcome.file.text, 200, fileHeaders(outcome.file))
    await pages.sendOnce(incoming, outgoing, path, outcome)
    return RESPONSE_ALREADY_SENT
  }
}

/** Whether a form was sent from this site. Browsers send one of both headers; other clients are let through. */
function isSameSite({ headers }: IncomingMessage, siteUrl: string): boolean {
  const fetchSite = headers['sec-fetch-site']
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none'
  const { origin } = headers
  return origin === undefined || origin === new URL(siteUrl).origin || origin === `http://${headers.host}`
}

const fileHeaders = ({ name, type }: { name: string; type: string }) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})
