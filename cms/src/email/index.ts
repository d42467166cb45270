import type { Core } from '@strapi/strapi'
import { onListening } from '../strapi-internals/server'
import type { LoadNewsletterData } from './compose'
import { onWake } from './outbox'
import { startLinkLog } from './outbox/link-log'
import { createOutboxTable } from './outbox/table'
import { smtpTransport } from './outbox/transport'
import { LANES, startWorker } from './outbox/worker'
import { hasSmtpServer, siteUrl } from './settings'

const SITE_NAME_AGE_MS = 60_000

let stop: (() => Promise<void>) | undefined

/**
 * Starts the worker once this process listens. Scripts that load the CMS without serving leave the outbox to the
 * process that serves.
 */
export function startOutbox(strapi: Core.Strapi, loadNewsletterData: LoadNewsletterData): void {
  onListening(strapi, () => {
    void start(strapi, loadNewsletterData).catch((error: unknown) => strapi.log.error(`Mail: ${String(error)}`))
  })
}

async function start(strapi: Core.Strapi, loadNewsletterData: LoadNewsletterData): Promise<void> {
  const db = strapi.db.connection
  if (!hasSmtpServer()) {
    const end = await startLinkLog(db, strapi.log)
    stop = () => Promise.resolve(end())
    return
  }
  const table = createOutboxTable(db)
  await table.freeAllWhenAlone()
  const worker = startWorker({
    table,
    transport: smtpTransport(process.env['SMTP_URL'] ?? '', LANES),
    siteName: siteNameOf(strapi),
    loadNewsletterData,
    log: strapi.log,
  })
  onWake(worker.wake)
  stop = worker.stop
}

/** Finishes the deliveries under way and releases the other claims, for another process or the next start. */
export async function stopOutbox(): Promise<void> {
  onWake(undefined)
  await stop?.()
}

/** Reads the name of the site from the CMS, at most once in `SITE_NAME_AGE_MS`. */
export function siteNameOf(strapi: Core.Strapi): () => Promise<string> {
  let cached: { name: string; readAt: number } | undefined
  return async () => {
    if (!cached || Date.now() - cached.readAt > SITE_NAME_AGE_MS) {
      const site = await strapi.documents('api::site.site').findFirst({ fields: ['name'] })
      cached = { name: site?.name ?? new URL(siteUrl()).host, readAt: Date.now() }
    }
    return cached.name
  }
}
